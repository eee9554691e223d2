import { useDeferredValue, useMemo } from 'react';
import {
  comparePrescriptions,
  type PrescriptionChanges,
} from '../../../../shared/clinical/changes/prescription-changes.ts';
import {
  printShorthand,
  type ReadPrescription,
  readShorthand,
} from '../../../../shared/clinical/shorthand/index.ts';
import type { Habits } from '../../../../shared/clinical/starting.ts';
import type { PlanContent, Prescription } from '../../../../shared/model/plan.ts';

const freshId = () => crypto.randomUUID();

/** What a text comes to beside the prescription as it stands. */
export interface Reading extends ReadPrescription {
  /** The text that was read. */
  readonly text: string;
  readonly changes: PrescriptionChanges;
}

/** The prescription as text; and what is being typed, read once the hand leaves it time. Null when nothing is typed. */
export function useReading(
  { applications, leads }: Prescription,
  habits: Habits,
  typed: string | null,
): { printed: string; reading: Reading | null } {
  const printed = useMemo(
    () => printShorthand({ applications, leads }, habits),
    [applications, leads, habits],
  );
  const waited = useDeferredValue(typed);
  // What was applied or dropped is not read once more.
  const text = typed === null ? null : waited;
  const reading = useMemo(() => {
    if (text === null) return null;
    const present = { applications, leads };
    const read = readShorthand(text, { present, habits, freshId });
    return { ...read, text, changes: comparePrescriptions(present, read) };
  }, [text, applications, leads, habits]);
  return { printed, reading };
}

/** A plan with the prescription that a text gives. Throws the text's mistake, if it has one. */
export function withShorthand(
  content: PlanContent,
  text: string,
  habits: Habits,
): { content: PlanContent; read: ReadPrescription } {
  const read = readShorthand(text, { present: content, habits, freshId });
  if (read.mistake !== null) throw read.mistake;
  const { applications, leads } = read;
  return { content: { ...content, applications, leads }, read };
}
