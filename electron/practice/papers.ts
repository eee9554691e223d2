import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/model/handout.ts';
import { type Store, sqlFor } from '../database/store.ts';
import { PRACTITIONER_AT_WORK } from './at-work.ts';
import type { Done } from './done.ts';
import { planRow } from './plan-rows.ts';

/** Keeps a printed handout; the same paper as the last of this plan by the same hand is that one again. */
export function keepPaper(
  store: Store,
  { planId, document }: Input<'papers.keep'>,
  at: string,
): Done<Output<'papers.keep'>> {
  planRow(store, planId, 'planId');
  const subject = { kind: 'plan', id: planId } as const;
  const text = JSON.stringify(document);
  const last = store.first(summaries().select('document').where('plan_id', '=', planId).limit(1));
  if (last?.document === text) {
    const { document: _, ...paper } = last;
    return { value: paper, subject, summary: 'handout printed again' };
  }
  const id = randomUUID();
  store.run(
    sqlFor
      .insertInto('printed_handout')
      .values({ id, plan_id: planId, at, practitioner_id: PRACTITIONER_AT_WORK, document: text }),
  );
  const value = store.first(summaries().where('printed_handout.id', '=', id))!;
  return { value, subject, summary: 'handout printed' };
}

/** The handouts of a plan that were printed, the latest first. */
export function papersOfPlan(store: Store, { planId }: Input<'papers.ofPlan'>): Output<'papers.ofPlan'> {
  planRow(store, planId, 'planId');
  return { papers: store.all(summaries().where('plan_id', '=', planId)) };
}

export function getPaper(store: Store, { id }: Input<'papers.get'>): Output<'papers.get'> {
  const row = store.first(papers().select('document').where('printed_handout.id', '=', id));
  if (row === undefined) throw new PracticeError('not-found', 'This paper is not in the record.', 'id');
  return { ...row, document: JSON.parse(row.document) };
}

const papers = () =>
  sqlFor
    .selectFrom('printed_handout')
    .innerJoin('practitioner', 'practitioner.id', 'printed_handout.practitioner_id')
    .select([
      'printed_handout.id',
      'printed_handout.plan_id as planId',
      'printed_handout.at',
      'practitioner.name as by',
    ])
    .orderBy('printed_handout.at', 'desc')
    .orderBy('printed_handout.id');

/** What a list of papers says of each, without reading every word of it. */
const summaries = () =>
  papers().select(sql<Language>`json_extract(printed_handout.document, '$.language')`.as('language'));
