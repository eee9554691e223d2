import type { SessionSummary } from '../../model/session.ts';

/** Which of two alternating sessions comes next: the other than the last one that was begun; A at first. */
export function nextVariant(
  sessions: readonly Pick<SessionSummary, 'variant' | 'begunAt'>[],
): NonNullable<SessionSummary['variant']> {
  const last = sessions
    .filter(({ begunAt, variant }) => begunAt !== null && variant !== null)
    .toSorted((a, b) => Date.parse(a.begunAt!) - Date.parse(b.begunAt!))
    .at(-1);
  return last?.variant === 'A' ? 'B' : 'A';
}
