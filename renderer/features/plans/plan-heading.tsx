import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../app/use-locale.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Desk, flush, isUnsaved, reload } from './plan-desk.ts';
import styles from './plan-heading.module.css';

/** The plan's title, which leads to where it is written, over whether everything is in the record. */
export function PlanHeading({ desk, onRename }: { desk: Desk; onRename: () => void }) {
  const { t } = useTranslation('plans');
  const { title } = desk.history.present;
  return (
    <>
      <button
        type="button"
        className={styles.title}
        title={`${title}\n${t('notes.rename')}`}
        onClick={onRename}
      >
        <bdi>{title}</bdi>
      </button>
      <SaveState desk={desk} />
    </>
  );
}

/** Whether everything is in the record. */
export function SaveState({ desk }: { desk: Desk }) {
  const { t } = useTranslation('plans');
  const locale = useLocale();
  const time = useMemo(
    () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
    [locale],
  );
  if (desk.failure !== null)
    return (
      <p className={styles.failed}>
        <CircleAlert aria-hidden />
        {t('save.failed')}
      </p>
    );
  if (isUnsaved(desk))
    return (
      <p className={styles.state}>
        <LoaderCircle aria-hidden />
        {t('save.saving')}
      </p>
    );
  return (
    <p className={styles.state}>
      <Check aria-hidden />
      {t('save.saved', { time: time.format(new Date(desk.recorded.updatedAt)) })}
    </p>
  );
}

/** Why the latest change is not in the record, and what can be done about it; nothing when all is saved. */
export function SaveFailure({ planId, failure }: { planId: string; failure: Desk['failure'] }) {
  const { t } = useTranslation('plans');
  if (failure === null) return null;
  if (failure.code === 'conflict')
    return (
      <div className={styles.failure}>
        <Notice
          kind="danger"
          text={t('save.conflict')}
          action={<Button onClick={() => void reload(planId).catch(() => null)}>{t('save.reload')}</Button>}
        />
      </div>
    );
  return (
    <div className={styles.failure}>
      <Notice
        kind="danger"
        text={t('save.reason', { reason: failure.message })}
        onRetry={() => void flush(planId)}
      />
    </div>
  );
}
