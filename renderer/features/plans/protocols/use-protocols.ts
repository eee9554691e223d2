import { useMemo } from 'react';
import { type ExampleProtocol, exampleProtocols } from '../../../../shared/clinical/protocols/examples.ts';
import type { Protocol, ProtocolContent } from '../../../../shared/model/protocol.ts';
import { usePractice } from '../../../app/use-practice.ts';
import { usePlanTools } from '../plan-context.ts';

/** A protocol as the panel shows it: one of the practice, or a published example. */
export interface ShownProtocol {
  readonly id: string;
  readonly content: ProtocolContent;
  readonly own: Protocol | null;
  readonly example: ExampleProtocol | null;
  /** Groups to choose from, with the least number of their entries. */
  readonly choices: Readonly<Record<string, number>>;
}

export const ownProtocol = (own: Protocol): ShownProtocol => ({
  id: own.id,
  content: own.content,
  own,
  example: null,
  choices: {},
});

/** The practice's own protocols, its archived ones, and the published examples. */
export function useProtocols() {
  const { habits } = usePlanTools();
  const present = usePractice('protocols.list', { archived: false });
  const archived = usePractice('protocols.list', { archived: true });
  const examples = useMemo(
    () =>
      exampleProtocols(habits).map((example): ShownProtocol => {
        const { id, content, choices } = example;
        return { id, content, own: null, example, choices };
      }),
    [habits],
  );
  return {
    own: (present.data?.protocols ?? []).map(ownProtocol),
    archived: (archived.data?.protocols ?? []).map(ownProtocol),
    examples,
    failed: present.isLoadingError ? present : null,
  };
}
