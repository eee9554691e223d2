import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../../shared/model/session.ts';
import { useCommand } from '../../../app/use-practice.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import styles from './session-list.module.css';
import { SessionRow } from './session-row.tsx';

/** Sessions in the order given, with what can be done with each. Those that wait for a signature are counted above. */
export function SessionList({
  sessions,
  label,
}: {
  sessions: readonly (SessionSummary & { readonly planTitle?: string })[];
  /** What the list holds. */
  label: string;
}) {
  const { t } = useTranslation('sessions');
  const [moved, setMoved] = useState<SessionSummary | null>(null);
  const [removed, setRemoved] = useState<SessionSummary | null>(null);
  const miss = useCommand('sessions.miss', ['sessions']);
  if (sessions.length === 0) return <EmptyState title={t('none')} hint={t('noneHint')} />;
  const unsigned = sessions.filter(({ state }) => state === 'completed').length;
  return (
    <div className={styles.sessions}>
      {unsigned === 0 ? null : <p className={styles.unsigned}>{t('unsigned', { count: unsigned })}</p>}
      {miss.error === null ? null : <Notice kind="danger" text={miss.error.message} />}
      <ul className={styles.list} aria-label={label}>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            onMove={() => setMoved(session)}
            onMiss={(missed) => miss.mutate({ id: session.id, revision: session.revision, missed })}
            onRemove={() => setRemoved(session)}
          />
        ))}
      </ul>
      {moved === null ? null : <MoveDialog session={moved} onClose={() => setMoved(null)} />}
      {removed === null ? null : <RemoveDialog session={removed} onClose={() => setRemoved(null)} />}
    </div>
  );
}
