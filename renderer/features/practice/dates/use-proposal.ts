import { useMemo, useState } from 'react';
import { type DatesWanted, proposedDays, variantToPlan } from '../../../../shared/clinical/course/dates.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import type { Appointment, SessionSummary } from '../../../../shared/model/session.ts';
import { type AppointmentDraft, readAppointment } from './appointment-fields.tsx';

/** A proposed session: for which day it was worked out, and as it now stands. */
export interface Proposed {
  readonly day: string;
  readonly draft: AppointmentDraft;
  readonly variant: SessionSummary['variant'];
  readonly appointment: Appointment | null;
}

/**
 * Days for a plan's sessions, each of which can be changed or left out; what is left out is made up for.
 * @param alternates whether sessions A and B take turns; they go on after the plan's last one
 */
export function useProposal(
  wanted: Omit<DatesWanted, 'except'>,
  at: Pick<AppointmentDraft, 'time' | 'minutes'>,
  sessions: readonly SessionSummary[],
  alternates: boolean,
) {
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [changed, setChanged] = useState<Readonly<Record<string, Partial<AppointmentDraft>>>>({});
  const taken = useMemo(() => sessions.map(({ day }) => day), [sessions]);
  const first = variantToPlan(sessions);
  const proposed = proposedDays({ ...wanted, except: new Set([...taken, ...skipped]) })
    .map((day) => ({ day, draft: { on: day, ...at, ...changed[day] } }))
    .toSorted((a, b) => (a.draft.on < b.draft.on ? -1 : 1))
    .map(({ day, draft }, index): Proposed => {
      const read = readAppointment(draft);
      const variant = !alternates ? null : (index % 2 === 0) === (first === 'A') ? 'A' : 'B';
      return { day, draft, variant, appointment: 'appointment' in read ? read.appointment : null };
    });
  const appointments: Input<'sessions.plan'>['appointments'] = proposed.flatMap(({ appointment, variant }) =>
    appointment === null ? [] : [{ ...appointment, variant }],
  );
  return {
    proposed,
    /** What is to be planned; null while a row is wrong or none is left. */
    appointments: appointments.length === proposed.length && proposed.length > 0 ? appointments : null,
    skip: (day: string) => setSkipped((now) => new Set([...now, day])),
    change: (day: string, part: Partial<AppointmentDraft>) =>
      setChanged((now) => ({ ...now, [day]: { ...now[day], ...part } })),
  };
}
