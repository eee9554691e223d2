import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextAction } from '../../../../shared/clinical/session/next.ts';
import { entriesOf, type SessionRun } from '../../../../shared/clinical/session/run.ts';
import { entryOf } from '../../../../shared/clinical/session/steps.ts';
import { tickOf } from '../../../../shared/clinical/session/tick.ts';
import { useSteady } from '../../../app/use-steady.ts';
import { EntryRow } from './entry-row.tsx';
import { KeysHelp } from './keys-help.tsx';
import { LeadRow } from './lead-row.tsx';
import { RoundState } from './round-state.tsx';
import styles from './rows.module.css';

/** Every round with its entries, each of them one row. The arrow keys walk along the rows. */
export function RoundList({
  run,
  next,
  following,
  children,
}: {
  run: SessionRun;
  next: NextAction;
  /** Counts how often the next step was done where it is told: the list follows there, and at no other time. */
  following: number;
  /** What stands below the rows. */
  children: ReactNode;
}) {
  const { t } = useTranslation('running');
  const nextId = entryOf(next);
  const [openId, setOpenId] = useState<string | null>(null);
  const [reachedId, setReachedId] = useState<string | null>(null);
  const open = useSteady(setOpenId);
  const reach = useSteady(setReachedId);
  const entries = entriesOf(run);
  const ids = entries.map(({ application }) => application.id);
  const isIn = (id: string | null) => id !== null && ids.includes(id);
  const stop = isIn(reachedId) ? reachedId : isIn(nextId) ? nextId : ids[0];
  const list = useRef<HTMLElement>(null);
  // A row must not move away under a finger by itself.
  useEffect(() => {
    if (following === 0) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [following]);
  const { pauses, isPaused, isStopped } = run;
  const held = { pauses, isPaused, isStopped };
  return (
    <section ref={list} className={styles.list} aria-label={t('rounds')} onKeyDown={walkRows}>
      {run.rounds.map((round, index) => {
        const inRound = new Set(round.entries.map(({ application }) => application.id));
        return (
          <section key={round.position} aria-labelledby={`round-${round.position}`}>
            <header className={styles.head}>
              <h2 id={`round-${round.position}`}>{t('round', { number: index + 1 })}</h2>
              <RoundState run={run} index={index} />
              {index === 0 ? <KeysHelp /> : null}
              <span>{t(round.entries.some(hasBegun) ? 'remaining' : 'retain')}</span>
            </header>
            <ul>
              {round.entries.map((entry) => {
                const { id } = entry.application;
                return (
                  <EntryRow
                    key={id}
                    entry={entry}
                    act={tickOf(entry, run)}
                    held={held}
                    isNext={id === nextId}
                    isOpen={id === openId}
                    isReached={id === stop}
                    onOpen={open}
                    onReach={reach}
                  />
                );
              })}
              {run.leads
                .filter(({ lead }) => inRound.has(lead.from.applicationId))
                .map((lead) => (
                  <LeadRow key={lead.lead.id} lead={lead} held={held} next={next} />
                ))}
            </ul>
          </section>
        );
      })}
      {children}
    </section>
  );
}

const hasBegun = ({ tasks }: SessionRun['rounds'][number]['entries'][number]): boolean =>
  tasks.some(({ state }) => state !== 'waiting');

/** Up, down, Home and End go from row to row, from wherever the focus is within one; fields keep their keys. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (event.defaultPrevented || !(target instanceof HTMLElement) || target.matches('input, textarea')) return;
  const openers = [...currentTarget.querySelectorAll<HTMLElement>('[data-opener]')];
  const at = openers.findIndex((opener) => opener.closest('li')?.contains(target));
  if (at === -1) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: openers.length - 1 }[key];
  const opener = to === undefined ? undefined : openers[to];
  if (opener === undefined) return;
  event.preventDefault();
  opener.focus();
}
