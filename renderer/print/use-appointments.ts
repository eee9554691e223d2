import { useMemo } from 'react';
import { appointmentsAhead } from '../../shared/handout/appointments.ts';
import type { Appointment } from '../../shared/model/session.ts';
import { usePractice } from '../app/use-practice.ts';

const NONE: readonly Appointment[] = [];

/** The dates that a handout of a plan gives, for one issued on a day; null until they are read, none where they cannot be. */
export function useAppointments(planId: string, date: string): readonly Appointment[] | null {
  const { data, isPending } = usePractice('sessions.ofPlan', { planId });
  return useMemo(() => {
    if (isPending) return null;
    return data === undefined ? NONE : appointmentsAhead(data.sessions, date);
  }, [data, isPending, date]);
}
