import { sql } from 'kysely';
import type {
  ExportedPatient,
  ExportedPlan,
  ExportedPractice,
  ExportedPractitioner,
  ExportedSession,
} from '../../../shared/exchange/document.ts';
import type { Measurement, Review } from '../../../shared/model/outcome.ts';
import type { PlanVersion } from '../../../shared/model/plan.ts';
import { compiledOnce, type Store, sqlFor } from '../../database/store.ts';
import { getLogo } from '../logo.ts';
import { getNeedles } from '../needles.ts';
import { getPatient } from '../patients.ts';
import { getPlan } from '../plans.ts';
import { getSession, sessionRow } from '../sessions/rows.ts';
import { getSettings } from '../settings.ts';

/** A patient with all that the record holds of them, every list in an order of its own that does not change. */
export function exportedPatient(store: Store, id: string): ExportedPatient {
  const plans = store.all(PLANS({ id })).map((plan) => exportedPlan(store, plan.id));
  return { ...getPatient(store, { id }), plans };
}

/** A plan with its versions, sessions, measurements, reviews and papers. */
export function exportedPlan(store: Store, id: string): ExportedPlan {
  const { patientId: _, ...plan } = getPlan(store, { id });
  const versions = store.all(VERSIONS({ id }));
  // The latest version is the plan itself: its row lags behind while the stretch of work lasts.
  const latest = versions.pop();
  return {
    ...plan,
    acknowledgements: store.all(ACKNOWLEDGEMENTS({ id })),
    stretch: latest === undefined ? null : { begunAt: latest.begunAt, by: latest.by },
    versions: versions.map((row) => ({ ...row, content: JSON.parse(row.content) as PlanVersion['content'] })),
    sessions: store.all(SESSIONS({ id })).map((session) => exportedSession(store, session.id)),
    measurements: store.all(MEASUREMENTS({ id })).map((row) => {
      return { ...row, measure: row.measure as Measurement['measure'], items: JSON.parse(row.items) };
    }),
    reviews: store
      .all(REVIEWS({ id }))
      .map((row) => ({ ...row, decision: row.decision as Review['decision'] })),
    papers: store.all(PAPERS({ id })).map((row) => ({ ...row, document: JSON.parse(row.document) })),
  };
}

function exportedSession(store: Store, id: string): ExportedSession {
  const { planId: _plan, patientId: _patient, signedAt, signedBy, ...session } = getSession(store, { id });
  const row = sessionRow(store, id);
  return {
    ...session,
    notesRevision: row.notes_revision,
    signature: signedAt === null ? null : { at: signedAt, by: row.signed_by!, name: signedBy! },
    events: store.all(EVENTS({ id })).map((event) => ({ ...event, act: JSON.parse(event.act) })),
    amendments: store.all(AMENDMENTS({ id })) as ExportedSession['amendments'],
  };
}

/** Letterhead and habits, needles and logo. */
export const exportedPractice = (store: Store): ExportedPractice => ({
  settings: getSettings(store).settings,
  needles: getNeedles(store).needles,
  logo: getLogo(store).logo,
});

/** Who of the practice is named by identifiers, by name. */
export const practitionersNamed = (store: Store, ids: ReadonlySet<string>): ExportedPractitioner[] =>
  store
    .all(sqlFor.selectFrom('practitioner').select(['id', 'name', 'title', 'licence']).orderBy('id'))
    .filter(({ id }) => ids.has(id));

type One = { id: string };

const PLANS = compiledOnce(({ id }: One) =>
  sqlFor.selectFrom('plan').select('id').where('patient_id', '=', id).orderBy('created_at').orderBy('id'),
);
const VERSIONS = compiledOnce(({ id }: One) =>
  sqlFor
    .selectFrom('plan_version')
    .select(['revision', 'begun_at as begunAt', 'at', 'practitioner_id as by', 'content'])
    .where('plan_id', '=', id)
    .orderBy('revision'),
);
const ACKNOWLEDGEMENTS = compiledOnce(({ id }: One) =>
  sqlFor
    .selectFrom('acknowledgement')
    .select(['fingerprint', 'practitioner_id as by', 'at'])
    .where('plan_id', '=', id)
    .orderBy('at')
    .orderBy('fingerprint'),
);
const SESSIONS = compiledOnce(({ id }: One) =>
  sqlFor.selectFrom('session').select('id').where('plan_id', '=', id).orderBy('day').orderBy('id'),
);
const EVENTS = compiledOnce(({ id }: One) =>
  sqlFor
    .selectFrom('session_event')
    .select(['id', 'at', 'practitioner_id as by', 'act'])
    .where('session_id', '=', id)
    .orderBy('position'),
);
const AMENDMENTS = compiledOnce(({ id }: One) =>
  sqlFor
    .selectFrom('amendment')
    .select(['id', 'at', 'practitioner_id as by', 'practitioner_name as name', 'part', 'text'])
    .where('session_id', '=', id)
    .orderBy('at')
    .orderBy(sql`rowid`),
);
const MEASUREMENTS = compiledOnce(({ id }: One) =>
  sqlFor
    .selectFrom('measurement')
    .select(['id', 'session_id as sessionId', 'target_id as targetId', 'measure', 'label', 'day as on'])
    .select(['items', 'value', 'at', 'practitioner_id as by'])
    .where('plan_id', '=', id)
    .orderBy('day')
    .orderBy('at')
    .orderBy(sql`rowid`),
);
const REVIEWS = compiledOnce(({ id }: One) =>
  sqlFor
    .selectFrom('review')
    .select(['id', 'sessions', 'decision', 'note', 'at', 'practitioner_id as by'])
    .where('plan_id', '=', id)
    .orderBy('at')
    .orderBy('id'),
);
const PAPERS = compiledOnce(({ id }: One) =>
  sqlFor
    .selectFrom('printed_handout')
    .select(['id', 'at', 'practitioner_id as by', 'document'])
    .where('plan_id', '=', id)
    .orderBy('at')
    .orderBy('id'),
);
