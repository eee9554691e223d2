import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Construction, ConstructionStep } from '../../../shared/atlas/rules/construct.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { lerp } from '../../../shared/atlas/surface/vec.ts';
import type { CalloutSpot } from '../../scene/engine/atlas-picture.ts';
import type { CalloutWords } from '../../scene/parts/callouts.tsx';

/** A step as it is read: what to do, how in words, and what that measures on this body. */
export interface StepWords {
  readonly number: number;
  readonly title: string;
  readonly detail: string;
  readonly value: string;
}

const whole = (mm: number) => String(Math.round(mm));
/** Short ways need their tenths. */
const fine = (mm: number) => (mm < 20 ? mm.toFixed(1) : whole(mm));

/** A construction in words: its steps, and the callouts in the figure that carry the same numbers. */
export function useStepWords() {
  const { t } = useTranslation('atlas');
  return useMemo(() => stepWords(t), [t]);
}

/** Spots along the edge of a plane. */
const edgeOf = (corners: readonly Vec3[]): Vec3[] =>
  corners.flatMap((corner, i) =>
    Array.from({ length: 8 }, (_, k) => lerp(corner, corners[(i + 1) % corners.length]!, k / 8)),
  );

function stepWords(t: TFunction<'atlas'>) {
  const detailOf = ({ kind, sentence, names, segment, cun, mm }: ConstructionStep): string => {
    const [from = '', to = from] = names;
    if (segment !== null && cun !== null && mm !== null) {
      const per = fine(mm / cun);
      return from === to
        ? t('steps.segmentAcross', { from, cun, per })
        : t('steps.segmentBetween', { from, to, cun, per });
    }
    if (sentence !== null) {
      return (kind === 'place' || kind === 'walk') && cun && mm
        ? `${sentence} ${t('steps.here', { mm: fine(mm) })}`
        : sentence;
    }
    if (kind === 'line') return t('steps.lineBetween', { from, to });
    return kind === 'border' || kind === 'midline' || kind === 'landmark'
      ? t(`steps.detail.${kind}`, { name: names.join(t('steps.and')) })
      : t('steps.detail.contour');
  };
  const measureOf = ({ kind, mm }: ConstructionStep, toleranceMm: number): string => {
    if (kind === 'place') return t('steps.tolerance', { mm: Math.round(toleranceMm) });
    return mm === null || kind === 'walk' ? '' : t('steps.mm', { mm: whole(mm) });
  };

  const stepsOf = (construction: Construction, toleranceMm: number): StepWords[] =>
    construction.steps.map((step) => ({
      number: step.number,
      title: t(`steps.title.${step.kind}`),
      detail: detailOf(step),
      value: measureOf(step, toleranceMm),
    }));

  /** Where each callout points, and its words. A landmark that several steps use is named once. */
  const calloutsOf = (
    construction: Construction,
    code: string,
    toleranceMm: number,
  ): { spots: CalloutSpot[]; words: CalloutWords[] } => {
    const spots: CalloutSpot[] = [];
    const words: CalloutWords[] = [];
    const named = new Set<string>();
    const add = (
      spot: Omit<CalloutSpot, 'near'> & { near?: boolean },
      { number, title, detail = '', code: badge = null }: Partial<CalloutWords> & { number: number },
    ) => {
      spots.push({ near: false, ...spot });
      words.push({ id: spot.id, number, title: title ?? '', detail, code: badge });
    };
    construction.elements.forEach((element, i) => {
      const step = construction.steps[element.step - 1]!;
      const id = `${element.kind}-${i}`;
      const number = element.step;
      switch (element.kind) {
        case 'landmark': {
          if (named.has(element.name)) break;
          named.add(element.name);
          const scale = construction.elements.find((one) => one.kind === 'scale' && one.step === number);
          const ends = scale?.kind === 'scale' ? scale.ends : null;
          const at = ends?.[0] === ends?.[1] ? -1 : (ends?.indexOf(element.name) ?? -1);
          const detail =
            ends === null
              ? ''
              : at < 0
                ? t('callout.across', { cun: step.cun! })
                : t('callout.end', { cun: at === 0 ? 0 : step.cun! });
          const isPoint = /^[A-Z]{2}/.test(element.name);
          add(
            { id, at: [element.place.position], take: 'middle' },
            { number, title: element.name, detail, code: isPoint ? element.name : null },
          );
          break;
        }
        case 'plane':
          add(
            { id, at: edgeOf(element.corners), take: 'right' },
            {
              number,
              title:
                step.cun === null ? t('callout.level') : t('callout.levelCun', { cun: +step.cun.toFixed(2) }),
              detail: step.mm === null ? '' : t('callout.mm', { mm: whole(step.mm) }),
            },
          );
          break;
        case 'contour':
          add({ id, at: element.points, take: 'left', near: true }, { number });
          break;
        case 'border':
          // A line's ends and a landmark are named themselves.
          if (step.kind !== 'border' && step.kind !== 'midline') break;
          add(
            { id, at: element.points, take: 'middle' },
            {
              number,
              title: step.names.map((name) => name.replace(/^the /, '')).join(t('steps.and')),
              detail: step.kind === 'border' ? t('callout.border') : '',
            },
          );
          break;
        case 'point':
          add(
            { id, at: [element.place.position], take: 'middle' },
            { number, code, detail: t('callout.tolerance', { mm: Math.round(toleranceMm) }) },
          );
          break;
      }
    });
    return { spots, words };
  };

  return { stepsOf, calloutsOf };
}
