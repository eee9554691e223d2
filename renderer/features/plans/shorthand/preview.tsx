import { useTranslation } from 'react-i18next';
import type { Prescription } from '../../../../shared/model/plan.ts';
import { useChangeWords } from '../changes/change-words.ts';
import { DifferenceList } from '../changes/difference-list.tsx';
import styles from './shorthand-line.module.css';
import type { Reading } from './use-reading.ts';

/** So many changes are told one by one; the rest is counted. */
const MOST_LINES = 12;

/** What Enter would do to the prescription; up to a mistake, what was understood before it. */
export function Preview({ present, reading }: { present: Prescription; reading: Reading }) {
  const { t } = useTranslation('shorthand');
  const words = useChangeWords()(present, reading);
  const { entries, leads, reordered } = reading.changes;
  const isWrong = reading.mistake !== null;
  // What stands after a mistake is not gone, it was not read.
  const told = isWrong ? entries.filter(({ what }) => what !== 'removed') : entries;
  const counts = (['added', 'changed', 'removed'] as const)
    .map((what) => ({ what, count: told.filter((one) => one.what === what).length }))
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => t(`preview.${what}`, { count }));
  const all = [
    ...told.map((change) => () => ({ difference: change.what, text: words.entry(change) })),
    ...(isWrong ? [] : leads.map((change) => () => ({ difference: change.what, text: words.lead(change) }))),
  ];
  const lines = all.slice(0, MOST_LINES).map((line) => line());
  const summary = [
    ...counts,
    ...(reordered && !isWrong ? [t('preview.reordered')] : []),
    ...(reading.unplaced.length > 0 ? [t('preview.toShow', { count: reading.unplaced.length })] : []),
  ];
  return (
    <div className={styles.preview}>
      <p role="status">
        {summary.length > 0 ? summary.join(', ') : t(isWrong ? 'preview.wrong' : 'preview.same')}
      </p>
      {lines.length === 0 ? null : <DifferenceList label={t('preview.label')} lines={lines} />}
      {all.length > MOST_LINES ? <p>{t('preview.more', { count: all.length - MOST_LINES })}</p> : null}
    </div>
  );
}
