import { sql } from 'kysely';
import type { TrailKind } from '../../../shared/contract/audit.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { type Store, sqlFor } from '../../database/store.ts';
import { kindOfVerb, VERBS_OF_KIND } from './kinds.ts';

/** So many rows are looked through at a time, some 20 ms; those of one patient are found by an index. */
const LOOKED_THROUGH = 10_000;

/** The trail, the latest row first, with the names as they are now. */
export function listTrail(store: Store, input: Input<'audit.list'>): Output<'audit.list'> {
  const before = input.before ?? afterLast(store);
  const from = input.patientId === null ? Math.max(1, before - LOOKED_THROUGH) : 1;
  const rows = store.all(matching(input, from, before));
  return {
    lines: rows.map(({ patient_id, patient, ...row }) => ({
      ...row,
      kind: kindOfVerb(row.verb),
      patient: patient_id === null ? null : { id: patient_id, name: patient },
    })),
    next: rows.length === input.limit ? rows.at(-1)!.id : from === 1 ? null : from,
    people: store.all(sqlFor.selectFrom('practitioner').select(['id', 'name']).orderBy('name')),
  };
}

const afterLast = (store: Store): number =>
  (store.first(sqlFor.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1))?.id ?? 0) + 1;

/** Rows from one number to before another. */
function matching(input: Input<'audit.list'>, first: number, before: number) {
  const { practitionerId, patientId, kind, from, until, limit } = input;
  return sqlFor
    .selectFrom('audit')
    .innerJoin('practitioner', 'practitioner.id', 'audit.practitioner_id')
    .leftJoin('patient', 'patient.id', 'audit.patient_id')
    .select(['audit.id', 'audit.at', 'verb', 'summary', 'patient_id', 'practitioner.name as person'])
    .select(sql<string | null>`trim(patient.given_name || ' ' || patient.family_name)`.as('patient'))
    .where('audit.id', '>=', first)
    .where('audit.id', '<', before)
    .$if(practitionerId !== null, (some) => some.where('practitioner_id', '=', practitionerId!))
    .$if(patientId !== null, (some) => some.where('patient_id', 'in', withMerged(patientId!)))
    .$if(kind !== null, (some) => {
      const [verbs, isOthers] = verbsOf(kind!);
      return some.where('verb', isOthers ? 'not in' : 'in', verbs);
    })
    .$if(from !== null, (some) => some.where('audit.at', '>=', from!))
    .$if(until !== null, (some) => some.where('audit.at', '<', until!))
    .orderBy('audit.id', 'desc')
    .limit(limit);
}

const withMerged = (patientId: string) =>
  sql<string>`(select ${patientId} union all select merged_id from patient_merge where kept_id = ${patientId} and undone_at is null)`;

/** The verbs of a kind, or with true those that are of every other kind. */
const verbsOf = (kind: TrailKind): [readonly string[], boolean] =>
  kind === 'changed' ? [Object.values(VERBS_OF_KIND).flat(), true] : [VERBS_OF_KIND[kind], false];
