import { placeKey } from '../../../shared/clinical/places.ts';
import { entriesOf, type SessionRun } from '../../../shared/clinical/session/run.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { type Store, sqlFor } from '../../database/store.ts';
import type { SessionRow } from './rows.ts';

/** Keeps what came of each point of a session that is over; what was skipped, and tender places, are not counted. */
export function keepPointUse(
  store: Store,
  { id, day }: Pick<SessionRow, 'id' | 'day'>,
  run: SessionRun,
): void {
  const used = entriesOf(run).flatMap(({ application, needles, tasks }) => {
    const point = placeKey(application.place);
    const placed = needles.filter(({ inAt }) => inAt !== null);
    const isUsed = placed.length > 0 || tasks.some(({ begunAt }) => begunAt !== null);
    return point === null || !isUsed ? [] : [{ point, needles: placed }];
  });
  for (const [point, entries] of Map.groupBy(used, (one) => one.point)) {
    const needles = entries.flatMap((one) => one.needles);
    const felt = (response: string) => needles.filter((one) => one.felt?.response === response).length;
    store.run(
      sqlFor.insertInto('point_use').values({
        session_id: id,
        point,
        day,
        needles: needles.reduce((sum, { count }) => sum + count, 0),
        de_qi: felt('deQi'),
        twitch: felt('twitch'),
        none: felt('none'),
        adverse: felt('adverse'),
      }),
    );
  }
}

/** Of a session that goes on after all. */
export function forgetPointUse(store: Store, sessionId: string): void {
  store.run(sqlFor.deleteFrom('point_use').where('session_id', '=', sessionId));
}

/** How often points were used and what was felt, the most used first. */
export function pointUse(
  store: Store,
  { patientId }: Input<'sessions.pointUse'>,
): Output<'sessions.pointUse'> {
  let uses = sqlFor.selectFrom('point_use');
  if (patientId !== null) {
    const theirs = sqlFor.selectFrom('session').select('id').where('patient_id', '=', patientId);
    uses = uses.where('session_id', 'in', theirs);
  }
  const points = uses
    .select('point')
    .select((select) => [
      select.fn.max<string>('day').as('last'),
      select.fn.countAll<number>().as('sessions'),
      select.fn.sum<number>('needles').as('needles'),
      select.fn.sum<number>('de_qi').as('deQi'),
      select.fn.sum<number>('twitch').as('twitch'),
      select.fn.sum<number>('none').as('none'),
      select.fn.sum<number>('adverse').as('adverse'),
    ])
    .groupBy('point')
    .orderBy('sessions', 'desc')
    .orderBy('point');
  return { points: store.all(points) };
}
