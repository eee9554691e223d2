import { useTranslation } from 'react-i18next';
import type { FieldChange } from '../../../../shared/clinical/changes/fields.ts';
import type { NeedleSize } from '../../../../shared/model/application.ts';
import { inSentence } from '../../../app/in-sentence.ts';

/** Values that are one of a few words, by the last name of their path, and where their words stand. */
const WORDS: Readonly<Record<string, string>> = {
  side: 'changes:values.side',
  position: 'changes:values.position',
  angle: 'plans:angle',
  stimulation: 'plans:stimulation',
  response: 'changes:values.response',
  intensity: 'changes:values.intensity',
  material: 'changes:values.material',
  waveform: 'changes:values.waveform',
  'cupping.kind': 'plans:cupKind',
  'moxibustion.kind': 'plans:moxaKind',
  'bodywork.kind': 'plans:bodyworkKind',
  region: 'changes:values.region',
  onset: 'changes:values.onset',
  redFlags: 'changes:values.redFlags',
  depth: 'changes:values.depth',
  temperature: 'changes:values.temperature',
  strength: 'changes:values.strength',
  nature: 'changes:values.nature',
  patternId: 'changes:values.patternId',
  period: 'changes:values.period',
  'handout.language': 'common:language',
  length: 'changes:values.length',
};

/** Units of numbers, by the last name of their path. */
const UNITS: Readonly<Record<string, 'mm' | 'min' | 'hz'>> = {
  depthMm: 'mm',
  sizeMm: 'mm',
  areaMm: 'mm',
  retentionMin: 'min',
  minutes: 'min',
  hz: 'hz',
  secondHz: 'hz',
};

/** Longer words are not quoted in a line. */
const QUOTABLE = 40;

const isOpen = (value: unknown) => value === null || value === undefined || value === '';
const isNeedle = (value: unknown): value is NeedleSize =>
  typeof value === 'object' && value !== null && 'gaugeMm' in value;

/** The name under which a path's words stand: all red flags share one, everything about a place is the place. */
export function nameOfPath(path: string): string {
  if (path.startsWith('assessment.redFlags')) return 'assessment.redFlags';
  return path.startsWith('place.') || path === 'id' ? 'place' : path.replace(/^(from|to)\..*/, '$1');
}

/** A changed value in words: "depth 15 → 20 mm", "moxa added", "Goals changed". */
export function useFieldWords(): (change: FieldChange) => string {
  const { t } = useTranslation('changes');

  /** A value in words; null when it is too much for a line. */
  const wordsOf = (path: string, value: unknown, bare: boolean): string | null => {
    const parts = nameOfPath(path).split('.');
    const last = parts.at(-1)!;
    if (typeof value === 'number') {
      const unit = UNITS[last];
      return unit === undefined || bare ? String(value) : t(`unit.${unit}`, { number: value });
    }
    if (isNeedle(value)) return t('unit.mm', { number: `${value.gaugeMm.toFixed(2)} × ${value.lengthMm}` });
    if (typeof value !== 'string') return null;
    const words = WORDS[parts.slice(-2).join('.')] ?? WORDS[last];
    if (words !== undefined) {
      const word = t(`${words}.${value}`);
      // The fields of an entry write their choices with a capital.
      return words.startsWith('plans:') ? inSentence(word) : word;
    }
    if (last === 'variant' || last === 'tm1') return value;
    return value.length <= QUOTABLE ? `“${value}”` : null;
  };

  return ({ path, before, after }) => {
    const flag = path.split('.')[2];
    const field = t(`fields/${nameOfPath(path)}`, {
      keySeparator: '/',
      defaultValue: path,
      name: flag === undefined ? '' : t(`redFlag.${flag}`),
    });
    const isWhole = [before, after].some((one) => typeof one === 'object' && one !== null && !isNeedle(one));
    if (isWhole || nameOfPath(path) === 'place') {
      if (isOpen(before)) return t('field.added', { field });
      return t(isOpen(after) ? 'field.removed' : 'field.changed', { field });
    }
    const [from, to] = [wordsOf(path, before, !isOpen(after)), wordsOf(path, after, false)];
    if (isOpen(before) && to !== null) return t('field.set', { field, after: to });
    if (isOpen(after) && from !== null) return t('field.cleared', { field, before: from });
    return from === null || to === null
      ? t('field.changed', { field })
      : t('field.from', { field, before: from, after: to });
  };
}
