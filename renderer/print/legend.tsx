import { useTranslation } from 'react-i18next';
import { isChinese } from '../../shared/handout/words.ts';
import { MODALITIES } from '../../shared/model/application.ts';
import type { Language } from '../../shared/model/handout.ts';
import type { HandoutBlock } from '../../shared/model/handout-document.ts';
import { ModalityGlyph } from '../ui/modality-glyph.tsx';
import type { DrawnFigure } from './figure-messages.ts';
import { AreaSample, LeadSample } from './figure-samples.tsx';
import styles from './handout.module.css';

/** What the signs and short forms on this page mean: only those that it uses. */
export function Legend({
  language,
  rounds,
  figures,
}: {
  language: Language;
  rounds: HandoutBlock['rounds'];
  figures: readonly DrawnFigure[];
}) {
  const { t } = useTranslation('figure');
  const rows = rounds.flatMap((round) => round.rows);
  const used = new Set(rows.flatMap(({ done }) => done.map(({ modality }) => modality)));
  const words = rows.map(({ label, where, note }) => `${label} ${where} ${note}`).join(' ');
  const marks = figures.flatMap((figure) => figure.marks);
  const patterns = (['hand', 'lamp', 'moxa'] as const).filter((pattern) =>
    marks.some((mark) => mark.kind === 'area' && mark.pattern === pattern && !mark.hidden),
  );
  const hasPaths = marks.some(({ kind }) => kind === 'path');
  const hasHidden = marks.some(({ hidden }) => hidden);
  const sentences = [
    t('legend.codes'),
    /\bcun\b/.test(words) && t('legend.cun'),
    /(?:^|\s)[TLS]\d/.test(words) && t('legend.vertebrae'),
    hasPaths && t('legend.paths'),
    hasHidden && t('legend.hidden'),
  ];
  return (
    <div className={styles.legend}>
      <p className={styles.signs}>
        {MODALITIES.filter((modality) => used.has(modality)).map((modality) => (
          <span key={modality} className={styles.done}>
            <ModalityGlyph modality={modality} label={t(`glyph.${modality}`)} />
            <span>{t(`legend.${modality}`)}</span>
          </span>
        ))}
        {patterns.map((pattern) => (
          <span key={pattern} className={styles.done}>
            <AreaSample pattern={pattern} />
            <span>{t(`legend.area.${pattern}`)}</span>
          </span>
        ))}
        {marks.some(({ kind }) => kind === 'lead') ? (
          <span className={styles.done}>
            <LeadSample />
            <span>{t('legend.lead')}</span>
          </span>
        ) : null}
      </p>
      <p>{sentences.filter((sentence) => sentence !== false).join(isChinese(language) ? '' : ' ')}</p>
    </div>
  );
}
