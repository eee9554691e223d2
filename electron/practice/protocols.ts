import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { ProtocolTable } from '../database/schema.ts';
import { type Store, sqlFor } from '../database/store.ts';
import type { Done } from './done.ts';
import { refuseFaults } from './prescription-faults.ts';

/** The practice's own protocols by title. */
export function listProtocols(store: Store, { archived }: Input<'protocols.list'>): Output<'protocols.list'> {
  const rows = store.all(
    sqlFor
      .selectFrom('protocol')
      .selectAll()
      .where('archived_at', archived ? 'is not' : 'is', null)
      .orderBy('title')
      .orderBy('id'),
  );
  return { protocols: rows.map(toProtocol) };
}

export function createProtocol(
  store: Store,
  { content }: Input<'protocols.create'>,
  at: string,
): Done<Protocol> {
  refuseFaults(content);
  const row = {
    id: randomUUID(),
    revision: 1,
    title: content.title,
    content: JSON.stringify(content),
    created_at: at,
    updated_at: at,
    archived_at: null,
  };
  store.run(sqlFor.insertInto('protocol').values(row));
  return done(row, 'created');
}

/** Writes a protocol anew, unless the record has moved on. */
export function reviseProtocol(store: Store, input: Input<'protocols.revise'>, at: string): Done<Protocol> {
  const row = protocolRow(store, input.id);
  if (row.revision !== input.revision) {
    throw new PracticeError(
      'conflict',
      'This protocol was changed elsewhere in the meantime. Open it again to see that change; yours is not saved.',
      'revision',
    );
  }
  refuseFaults(input.content);
  const revision = row.revision + 1;
  const { title } = input.content;
  const changed = { revision, title, content: JSON.stringify(input.content), updated_at: at };
  store.run(sqlFor.updateTable('protocol').set(changed).where('id', '=', input.id));
  return done({ ...row, ...changed }, `revision ${revision}`);
}

export function archiveProtocol(store: Store, input: Input<'protocols.archive'>, at: string): Done<Protocol> {
  const row = protocolRow(store, input.id);
  const archived_at = input.archived ? (row.archived_at ?? at) : null;
  store.run(sqlFor.updateTable('protocol').set({ archived_at }).where('id', '=', input.id));
  return done({ ...row, archived_at }, input.archived ? 'archived' : 'taken out of the archive');
}

function protocolRow(store: Store, id: string): Selectable<ProtocolTable> {
  const row = store.first(sqlFor.selectFrom('protocol').selectAll().where('id', '=', id));
  if (row === undefined) throw new PracticeError('not-found', 'This protocol is not in the record.', 'id');
  return row;
}

const done = (row: Selectable<ProtocolTable>, summary: string): Done<Protocol> => ({
  value: toProtocol(row),
  subject: { kind: 'protocol', id: row.id },
  summary,
});

const toProtocol = (row: Selectable<ProtocolTable>): Protocol => ({
  id: row.id,
  revision: row.revision,
  content: JSON.parse(row.content),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  archivedAt: row.archived_at,
});
