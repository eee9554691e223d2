import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../dates.ts';
import { useLocale } from '../use-locale.ts';
import styles from './save-state.module.css';

/** Whether everything is in the record. */
export function SaveState({
  hasFailed,
  isUnsaved,
  savedAt,
}: {
  hasFailed: boolean;
  isUnsaved: boolean;
  /** The instant of the latest change in the record, ISO 8601; null where none is known. */
  savedAt: string | null;
}) {
  const { t } = useTranslation('plans');
  const locale = useLocale();
  if (hasFailed)
    return (
      <p className={styles.failed}>
        <CircleAlert aria-hidden />
        {t('save.failed')}
      </p>
    );
  if (isUnsaved)
    return (
      <p className={styles.state}>
        <LoaderCircle aria-hidden />
        {t('save.saving')}
      </p>
    );
  return (
    <p className={styles.state}>
      <Check aria-hidden />
      {savedAt === null ? t('save.allSaved') : t('save.saved', { time: clockTime(savedAt, locale) })}
    </p>
  );
}
