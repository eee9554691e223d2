import { z } from 'zod';
import { Protocol, ProtocolContent } from '../model/protocol.ts';
import { Id } from '../model/text.ts';
import { command, query } from './verb.ts';

export const protocolsContract = {
  /** The practice's own protocols by title. `archived` lists the archived ones instead. */
  'protocols.list': query(
    z.strictObject({ archived: z.boolean() }),
    z.strictObject({ protocols: z.array(Protocol) }),
  ),
  'protocols.create': command(z.strictObject({ content: ProtocolContent }), Protocol),
  /** `revision` is the one that the change was made on; an older one is answered with the error `conflict`. */
  'protocols.revise': command(
    z.strictObject({ id: Id, revision: z.int().min(1), content: ProtocolContent }),
    Protocol,
  ),
  'protocols.archive': command(z.strictObject({ id: Id, archived: z.boolean() }), Protocol),
};
