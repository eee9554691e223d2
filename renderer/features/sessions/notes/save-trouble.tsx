import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEqual } from '../../../../shared/clinical/changes/fields.ts';
import { NOTE_PARTS, type Session, type SessionNotes } from '../../../../shared/model/session.ts';
import { mergeEdit } from '../../../app/merge-edit.ts';
import { ask } from '../../../app/practice-client.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './notes.module.css';
import { type NotesDesk, notesDesk } from './notes-desk.ts';
import type { Carried } from './notes-route.tsx';
import { useNoteWords } from './use-note-words.ts';

/** Why the latest change is not in the record, what differs there, and what can be done; nothing when all is saved. */
export function SaveTrouble({
  desk,
  onSignedElsewhere,
}: {
  desk: NotesDesk;
  onSignedElsewhere: (unsaved: readonly Carried[]) => void;
}) {
  const { t } = useTranslation('session-notes');
  const wordsOf = useNoteWords();
  const { failure, recorded, history } = desk;
  const { id } = recorded;
  const [newer, setNewer] = useState<Session | null>(null);
  const isElsewhere = failure?.code === 'conflict' || failure?.code === 'signed';
  useEffect(() => {
    setNewer(null);
    if (!isElsewhere) return;
    let current = true;
    ask('sessions.get', { id }).then(
      (session) => current && setNewer(session),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [isElsewhere, id]);
  if (failure === null) return null;
  if (!isElsewhere || newer === null)
    return (
      <div className={styles.trouble}>
        <Notice
          kind="danger"
          text={t('save.reason', { reason: failure.message })}
          onRetry={() => void notesDesk.flush(id)}
        />
      </div>
    );
  const mine = history.present;
  const parts = Object.keys(mine) as (keyof SessionNotes)[];
  if (failure.code === 'signed') {
    const unsaved = parts.filter((part) => !isEqual(mine[part], newer.notes[part]));
    return (
      <div className={styles.trouble}>
        <Notice
          kind="danger"
          text={
            <>
              {t('save.signed', { name: newer.signedBy })}
              <Differences
                lines={unsaved.map((part) =>
                  t('save.here', { part: t(`all.${part}`), words: wordsOf(part, mine) }),
                )}
              />
            </>
          }
          action={
            <Button
              onClick={() => {
                onSignedElsewhere(
                  NOTE_PARTS.filter((part) => unsaved.includes(part) && mine[part].trim() !== '').map(
                    (part) => ({ part, text: mine[part] }),
                  ),
                );
                void notesDesk.reload(id).catch(() => undefined);
              }}
            >
              {t('save.toSigned')}
            </Button>
          }
        />
      </div>
    );
  }
  const { draft, clashes } = mergeEdit(recorded.notes, mine, newer.notes);
  const theirs = mergeEdit(recorded.notes, newer.notes, mine).draft;
  const clashing = parts.filter((part) => clashes.some((path) => path.split('.')[0] === part));
  return (
    <div className={styles.trouble}>
      <Notice
        kind="danger"
        text={
          <>
            {t('save.conflict')}
            <Differences
              lines={clashing.map((part) =>
                t('save.there', { part: t(`all.${part}`), words: wordsOf(part, newer.notes) }),
              )}
            />
          </>
        }
        action={
          <span className={styles.choices}>
            <Button onClick={() => notesDesk.rebase(newer, draft)}>{t('save.mine')}</Button>
            <Button onClick={() => notesDesk.rebase(newer, theirs)}>{t('save.theirs')}</Button>
          </span>
        }
      />
    </div>
  );
}

function Differences({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className={styles.difference} dir="auto">
      {line}
    </span>
  ));
}
