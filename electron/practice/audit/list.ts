import { sql } from 'kysely';
import type { TrailKind } from '../../../shared/contract/audit.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { type Store, sqlFor } from '../../database/store.ts';
import { kindOfVerb, VERBS_OF_KIND } from './kinds.ts';

/** The trail, the latest row first, with the names as they are now. */
export function listTrail(store: Store, input: Input<'audit.list'>): Output<'audit.list'> {
  const rows = store.all(matching(input));
  return {
    lines: rows.slice(0, input.limit).map(({ patient_id, patient, ...row }) => ({
      ...row,
      kind: kindOfVerb(row.verb),
      patient: patient_id === null ? null : { id: patient_id, name: patient },
    })),
    hasMore: rows.length > input.limit,
    people: store.all(sqlFor.selectFrom('practitioner').select(['id', 'name']).orderBy('name')),
  };
}

/** One row more than asked for tells whether there are more. */
function matching({ practitionerId, patientId, kind, from, until, before, limit }: Input<'audit.list'>) {
  const query = sqlFor
    .selectFrom('audit')
    .innerJoin('practitioner', 'practitioner.id', 'audit.practitioner_id')
    .leftJoin('patient', 'patient.id', 'audit.patient_id')
    .select(['audit.id', 'audit.at', 'verb', 'summary', 'patient_id', 'practitioner.name as person'])
    .select(sql<string | null>`trim(patient.given_name || ' ' || patient.family_name)`.as('patient'))
    .orderBy('audit.id', 'desc')
    .limit(limit + 1);
  return query
    .$if(practitionerId !== null, (some) => some.where('practitioner_id', '=', practitionerId!))
    .$if(patientId !== null, (some) => some.where('patient_id', 'in', withMerged(patientId!)))
    .$if(kind !== null, (some) => {
      const [verbs, isOthers] = verbsOf(kind!);
      return some.where('verb', isOthers ? 'not in' : 'in', verbs);
    })
    .$if(from !== null, (some) => some.where('audit.at', '>=', from!))
    .$if(until !== null, (some) => some.where('audit.at', '<', until!))
    .$if(before !== null, (some) => some.where('audit.id', '<', before!));
}

const withMerged = (patientId: string) =>
  sql<string>`(select ${patientId} union all select merged_id from patient_merge where kept_id = ${patientId} and undone_at is null)`;

/** The verbs of a kind, or with true those that are of every other kind. */
const verbsOf = (kind: TrailKind): [readonly string[], boolean] =>
  kind === 'changed' ? [Object.values(VERBS_OF_KIND).flat(), true] : [VERBS_OF_KIND[kind], false];
