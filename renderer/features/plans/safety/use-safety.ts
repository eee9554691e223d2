import { useMemo } from 'react';
import { acknowledgementOf, noticesOf, openNotices } from '../../../../shared/clinical/safety/notices.ts';
import type { Notice, PatientFacts } from '../../../../shared/clinical/safety/types.ts';
import { ageOn, weeksPregnantOn } from '../../../../shared/model/age.ts';
import type { Patient } from '../../../../shared/model/patient.ts';
import type { Acknowledgement, PlanContent } from '../../../../shared/model/plan.ts';
import { today } from '../../../app/dates.ts';
import { useGround } from './use-ground.ts';

/** What is to be weighed in a plan, and what of it the practitioner has seen. */
export interface Safety {
  /** The gravest first. */
  readonly notices: readonly Notice[];
  /** Those that wait for a word. */
  readonly open: readonly Notice[];
  /** The notices that speak of an entry. */
  readonly ofEntry: (applicationId: string) => readonly Notice[];
  /** The entries that an open notice speaks of. */
  readonly warned: ReadonlySet<string>;
  readonly acknowledgementOf: (notice: Notice) => Acknowledgement | undefined;
}

/** What the rules are told of a patient today; the same as long as the record says the same. */
export function usePatientFacts({ flags, flagAreas, dueDate, sex, birthDate }: Patient): PatientFacts {
  const age = birthDate === null ? null : ageOn(birthDate, today());
  const weeksPregnant = dueDate === null ? null : weeksPregnantOn(dueDate, today());
  return useMemo(
    () => ({ flags, flagAreas, sex, age, weeksPregnant }),
    [flags, flagAreas, sex, age, weeksPregnant],
  );
}

/** Weighs a plan anew whenever the plan, the patient or an acknowledgement changes. */
export function useSafety(
  patient: Patient,
  { applications, leads, assessment, adjuncts }: PlanContent,
  acknowledgements: readonly Acknowledgement[],
): Safety {
  const ground = useGround(applications, patient.build);
  const facts = usePatientFacts(patient);
  const weighed = useMemo(
    () => noticesOf(facts, { applications, leads, assessment, adjuncts }, ground),
    [facts, applications, leads, assessment, adjuncts, ground],
  );
  // Most changes leave every notice as it is; then nothing that shows one is drawn anew.
  const told = JSON.stringify(weighed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same while they say the same
  const notices = useMemo(() => weighed, [told]);
  return useMemo(() => {
    const open = openNotices(notices, acknowledgements);
    const byEntry = new Map<string, Notice[]>();
    for (const notice of notices) {
      for (const id of notice.applicationIds) byEntry.set(id, [...(byEntry.get(id) ?? []), notice]);
    }
    return {
      notices,
      open,
      ofEntry: (id) => byEntry.get(id) ?? [],
      warned: new Set(open.flatMap(({ applicationIds }) => applicationIds)),
      acknowledgementOf: (notice) => acknowledgementOf(notice, acknowledgements),
    };
  }, [notices, acknowledgements]);
}
