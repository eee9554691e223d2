import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { needleCount, needleCounts } from '../../../../shared/clinical/session/counts.ts';
import type { SessionRun } from '../../../../shared/clinical/session/run.ts';
import styles from './panels.module.css';

const MARKS_IN_A_ROW = 28;

/** Needles in the body, out and to come: as figures, as one mark for each, and by the part of the body. */
export const NeedlesPanel = memo(function NeedlesPanel({ run }: { run: SessionRun }) {
  const { t } = useTranslation('running');
  const { inBody, out, toCome } = needleCount(run);
  if (inBody + out + toCome === 0) return null;
  const regions = [...needleCounts(run)].filter(([, count]) => count.inBody > 0);
  return (
    <section className={styles.part} aria-labelledby="needles">
      <h3 id="needles">{t('needles.title')}</h3>
      <dl className={styles.counts}>
        <Count figure={inBody} label={t('needles.in')} />
        <Count figure={out} label={t('needles.out')} />
        <Count figure={toCome} label={t('needles.toCome')} pale />
      </dl>
      <div
        className={styles.marks}
        style={{ '--columns': Math.min(MARKS_IN_A_ROW, inBody + out + toCome) } as React.CSSProperties}
        role="img"
        aria-label={t('needles.marks', { inBody, out, toCome })}
      >
        {marks('in', inBody)}
        {marks('out', out)}
        {marks('toCome', toCome)}
      </div>
      <p className={styles.regions}>
        {regions.length > 0
          ? regions.map(([region, count]) => `${t(`regions.${region}`)} ${count.inBody}`).join(' · ')
          : out > 0 && toCome === 0
            ? t('needles.agree')
            : t('needles.closes')}
      </p>
    </section>
  );
});

const marks = (state: string, count: number) =>
  Array.from({ length: count }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: one mark is like the other
    <span key={`${state}${index}`} data-state={state} />
  ));

function Count({ figure, label, pale = false }: { figure: number; label: string; pale?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-pale={pale}>{figure}</dd>
    </div>
  );
}
