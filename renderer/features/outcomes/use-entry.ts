import { useEffect, useRef, useState } from 'react';
import { fieldsFor, readScores, type ScoreField } from '../../../shared/clinical/course/scores.ts';
import type { Target } from '../../../shared/model/course.ts';
import type { Measurement } from '../../../shared/model/outcome.ts';
import { useCommand } from '../../app/use-practice.ts';
import { useSteady } from '../../app/use-steady.ts';

/** Milliseconds without a keystroke after which a score is in the record. */
const PAUSE_MS = 700;

/** What is asked of whom: one target of a plan, in a session or without one, on a day. */
export interface Asked {
  readonly planId: string;
  readonly sessionId: string | null;
  readonly target: Target;
  /** The day, YYYY-MM-DD. */
  readonly on: string;
  /** What the record holds of this time already. */
  readonly measured: Measurement | undefined;
  /** The time before. */
  readonly last: Measurement | undefined;
}

/**
 * The fields of one target while they are filled in. What can be read is recorded after a pause, when the fields are left
 * and when the screen goes; scores that are all taken out again are taken off the record.
 */
export function useEntry({ planId, sessionId, target, on, measured, last }: Asked) {
  const [fields, setFields] = useState(() => fieldsFor(target, measured, last));
  const save = useCommand('outcomes.save', ['outcomes']);
  const remove = useCommand('outcomes.remove', ['outcomes']);
  const recorded = useRef({
    id: measured?.id ?? null,
    as: textOf(measured?.on ?? on, measured?.items ?? []),
  });
  /** One save after the other: the second must know what the first has become. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const reading = readScores(target.measure, fields);

  const keep = async (): Promise<void> => {
    const now = readScores(target.measure, fields);
    if (now.kind !== 'items') return;
    const { id, as } = recorded.current;
    const text = textOf(on, now.items);
    if (text === as || (id === null && now.items.length === 0)) return;
    if (now.items.length === 0 && id !== null) {
      await remove.mutateAsync({ id });
      recorded.current = { id: null, as: text };
    } else {
      const measurement = { planId, sessionId, targetId: target.id, on, items: now.items };
      recorded.current = { id: (await save.mutateAsync({ id, measurement })).id, as: text };
    }
  };
  const flush = useSteady(() => {
    // A refusal stands on the screen.
    queue.current = queue.current.then(keep).catch(() => null);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: waits anew with every keystroke and another day
  useEffect(() => {
    const timer = setTimeout(flush, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [fields, on]);
  useEffect(() => flush, [flush]);

  return {
    fields,
    reading,
    change: (at: number, change: Partial<ScoreField>) =>
      setFields((all) => all.map((one, index) => (index === at ? { ...one, ...change } : one))),
    addField: () => setFields((all) => [...all, { label: '', score: '' }]),
    flush,
    failure: save.error ?? remove.error,
  };
}

const textOf = (on: string, items: readonly { label: string; score: number }[]): string =>
  items.length === 0 ? '' : JSON.stringify([on, items.map(({ label, score }) => [label, score])]);
