import { useTranslation } from 'react-i18next';
import { type Application, MODALITIES } from '../../shared/model/application.ts';
import { ModalityGlyph } from '../ui/modality-glyph.tsx';
import type { DrawnFigure } from './figure-messages.ts';
import styles from './handout.module.css';

/** What the signs and short forms on this page mean: only those that it uses. */
export function Legend({
  applications,
  figures,
}: {
  applications: readonly Application[];
  figures: readonly DrawnFigure[];
}) {
  const { t } = useTranslation('figure');
  const hasVertebrae = applications.some(({ place }) => place.kind !== 'point' || place.level !== null);
  const hasPaths = figures.some(({ marks }) => marks.some(({ kind }) => kind === 'path'));
  const hasHidden = figures.some(({ marks }) => marks.some(({ hidden }) => hidden));
  return (
    <div className={styles.legend}>
      <p className={styles.signs}>
        {MODALITIES.filter((modality) => applications.some((one) => one[modality] !== null)).map(
          (modality) => (
            <span key={modality} className={styles.done}>
              <ModalityGlyph modality={modality} label={t(`glyph.${modality}`)} />
              <span>{t(`legend.${modality}`)}</span>
            </span>
          ),
        )}
      </p>
      <p>
        {t('legend.codes')}
        {hasVertebrae ? ` ${t('legend.cun')}` : null}
        {hasPaths ? ` ${t('legend.paths')}` : null}
        {hasHidden ? ` ${t('legend.hidden')}` : null}
      </p>
    </div>
  );
}
