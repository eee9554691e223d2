import { useTranslation } from 'react-i18next';
import { SaveState } from '../../app/desk/save-state.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Desk, flush, isUnsaved, reload, useOnDesk } from './plan-desk.ts';
import styles from './plan-heading.module.css';

/** The plan's title, which leads to where it is written, over whether everything is in the record. */
export function PlanHeading({ planId, onRename }: { planId: string; onRename: () => void }) {
  const { t } = useTranslation('plans');
  const desk = useOnDesk(planId, (whole) => whole);
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
      <PlanSaveState desk={desk} />
    </>
  );
}

/** Whether everything of the plan is in the record. */
export const PlanSaveState = ({ desk }: { desk: Desk }) => (
  <SaveState
    hasFailed={desk.failure !== null}
    isUnsaved={isUnsaved(desk)}
    savedAt={desk.recorded.updatedAt}
  />
);

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
