import { PracticeError } from '../../../shared/contract/errors.ts';
import type { ImportChoice, ImportChoices } from '../../../shared/contract/imports.ts';
import type { PlanTaking } from '../../../shared/exchange/compare.ts';
import type {
  ExportDocument,
  ExportedPatient,
  ExportedPractice,
  ExportedPractitioner,
} from '../../../shared/exchange/document.ts';
import { peopleNamed } from '../../../shared/exchange/people.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { Store } from '../../database/store.ts';
import { freshOf, isSecondRunning, type Met } from './meet.ts';

/** What of a patient is to be written, and to whom. */
export interface PatientTaking {
  /** The entry that the plans go to. */
  readonly home: string;
  readonly patient: ExportedPatient;
  /** `united`: what must be known before treating is put to what is written of the entry already. */
  readonly entry: 'new' | 'later' | 'united' | 'kept';
  /** Whether the record number is another patient's here. */
  readonly isNumberTaken: boolean;
  readonly plans: readonly PlanTaking[];
}

/** All that is to be written. */
export interface Taking {
  readonly practitioners: readonly ExportedPractitioner[];
  readonly practice: ExportedPractice | null;
  readonly protocols: readonly Protocol[];
  readonly patients: readonly PatientTaking[];
}

/** What is to be written by what was chosen. Refuses a choice that a patient does not have, and a `twin` without one. */
export function takingOf(
  store: Store,
  document: ExportDocument,
  met: readonly Met[],
  choices: ImportChoices,
): Taking {
  const chosen = new Map(choices.patients.map((choice) => [choice.id, choice]));
  const patients = met.flatMap((one) => {
    const choice = chosen.get(one.patient.id) ?? usualChoice(one);
    chosen.delete(one.patient.id);
    return patientTaking(store, one, choice) ?? [];
  });
  if (chosen.size > 0) throw notToBeTaken();
  const people = new Set(patients.flatMap(({ patient }) => [...peopleNamed(patient)]));
  return {
    practitioners: freshOf(store, 'practitioner', document.practitioners).filter(({ id }) => people.has(id)),
    practice: choices.practice ? document.practice : null,
    protocols: freshOf(store, 'protocol', document.protocols),
    patients,
  };
}

/** Whoever is new comes in; who may be here already waits for somebody to decide. */
function usualChoice({ patient: { id }, state }: Met): ImportChoice {
  if (state === 'twin') {
    throw new PracticeError('invalid', 'Please decide who everybody is that may be here already.', 'choices');
  }
  return { id, as: state === 'new' ? 'new' : 'skipped' };
}

function patientTaking(store: Store, one: Met, choice: ImportChoice): PatientTaking | null {
  const { patient, state, home, isNumberTaken, plans } = one;
  const base = { patient, isNumberTaken, plans };
  switch (choice.as) {
    case 'skipped':
      return null;
    case 'new':
      if (home !== null || state === 'erased') throw notToBeTaken();
      return { ...base, home: patient.id, entry: 'new' };
    case 'later':
      if (home === null || state !== 'later') throw notToBeTaken();
      return { ...base, home, entry: one.isEntryTaken ? 'later' : 'kept' };
    case 'person':
      if (!one.twins.some(({ id }) => id === choice.personId)) throw notToBeTaken();
      if (isSecondRunning(store, choice.personId, plans)) {
        throw new PracticeError(
          'conflict',
          'A session of this patient is running here and another one in the file. Please complete the one here first.',
        );
      }
      return { ...base, home: choice.personId, entry: 'united' };
  }
}

const notToBeTaken = () =>
  new PracticeError(
    'conflict',
    'What was chosen for a patient does not fit the record any more. Please have the file checked again.',
    'choices',
  );
