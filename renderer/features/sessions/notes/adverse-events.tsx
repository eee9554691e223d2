import { Plus, TriangleAlert, X } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { runOf } from '../../../../shared/clinical/session/run.ts';
import { ungraded } from '../../../../shared/clinical/session/ungraded.ts';
import { ADVERSE_KINDS, AdverseEvent, SEVERITIES, SessionNotes } from '../../../../shared/model/session.ts';
import { refusalWords } from '../../../app/i18n/refusal-words.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { ParagraphField } from '../../plans/draft-fields.tsx';
import { useRunWords } from '../running/use-run-words.ts';
import styles from './notes.module.css';
import { useNotesWork } from './notes-context.ts';

/**
 * What should not have happened: what, where, how bad, what was done. Each event is an entry of its own. What was felt at
 * a needle while the session ran waits here to be graded.
 */
export function AdverseEvents() {
  const { t } = useTranslation('session-notes');
  const { session, notes, edit, announce } = useNotesWork();
  const list = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const { adverse } = notes;
  const change = (id: string, changed: Partial<AdverseEvent>, typing?: string) =>
    edit({ adverse: adverse.map((one) => (one.id === id ? { ...one, ...changed } : one)) }, typing);
  const run = runOf(session.prescription!, session.events);
  const words = useRunWords(run);
  const add = (known: Partial<AdverseEvent>) => {
    const empty = { applicationId: null, kind: 'bruise', where: '', severity: 'mild', action: '', note: '' };
    const event = { id: crypto.randomUUID(), ...empty, ...known };
    const full = SessionNotes.shape.adverse.safeParse([...adverse, event]);
    if (!full.success) return announce(refusalWords(full.error.issues[0]!.message));
    flushSync(() => edit({ adverse: full.data }));
    list.current?.querySelector<HTMLElement>('li:last-child [role="combobox"]')?.focus();
  };
  const waiting = ungraded(run, adverse).map(({ entry: { application }, sides, note }) => ({
    id: application.id,
    where: `${words.place(application.id).label} ${words.sides(sides)}`,
    note,
  }));
  return (
    <>
      {waiting.length === 0 ? null : (
        <ul className={styles.adverse} aria-label={t('adverse.waiting')}>
          {waiting.map(({ id, where, note }) => (
            <li key={id} className={styles.felt}>
              <p dir="auto">
                <TriangleAlert aria-hidden />
                {[t('adverse.felt', { where }), note].filter(Boolean).join(' · ')}
              </p>
              <Button
                aria-label={t('adverse.gradeOf', { where })}
                onClick={() => add({ applicationId: id, kind: 'other', where, note })}
              >
                {t('adverse.grade')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {adverse.length + waiting.length === 0 ? <p className={styles.small}>{t('adverse.none')}</p> : null}
      <ul ref={list} className={styles.adverse} aria-label={t('adverse.title')}>
        {adverse.map((event, i) => (
          <li key={event.id}>
            <div className={styles.adverseHead}>
              <Select
                label={t('adverse.kind', { number: i + 1 })}
                value={event.kind}
                onChange={(kind) => change(event.id, { kind })}
                choices={ADVERSE_KINDS.map((value) => ({ value, label: t(`adverse.kinds.${value}`) }))}
              />
              <IconButton
                label={t('adverse.remove', { number: i + 1 })}
                onClick={() => {
                  edit({ adverse: adverse.filter(({ id }) => id !== event.id) });
                  announce(t('adverse.removed', { number: i + 1 }));
                  adder.current?.focus();
                }}
              >
                <X aria-hidden />
              </IconButton>
            </div>
            <div className={styles.wide}>
              <Segmented
                label={t('adverse.severity')}
                value={event.severity}
                onChange={(severity) => change(event.id, { severity })}
                choices={SEVERITIES.map((value) => ({ value, label: t(`adverse.severities.${value}`) }))}
              />
            </div>
            {(['where', 'action', 'note'] as const).map((field) => (
              <ParagraphField
                key={field}
                label={t(`adverse.${field}`)}
                name={`${event.id}.${field}`}
                value={event[field]}
                schema={AdverseEvent.shape[field]}
                commit={(text, typing) => change(event.id, { [field]: text }, typing)}
              />
            ))}
          </li>
        ))}
      </ul>
      <Button ref={adder} className={styles.smallButton} icon={<Plus aria-hidden />} onClick={() => add({})}>
        {t('adverse.add')}
      </Button>
    </>
  );
}
