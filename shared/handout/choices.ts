import {
  HANDOUT_BLOCKS,
  type HandoutDraft,
  type HandoutHabits,
  type HandoutOrder,
} from '../model/handout.ts';
import type { Patient } from '../model/patient.ts';

/** How a plan's handout is written: as the plan says, else as its patient reads, else as the practice usually does. */
export function handoutChoices(
  draft: HandoutDraft,
  patient: Pick<Patient, 'language'>,
  habits: HandoutHabits,
): HandoutHabits {
  return {
    language: draft.language ?? patient.language ?? habits.language,
    length: draft.length ?? habits.length,
    largePrint: draft.largePrint ?? habits.largePrint,
    blocks: completeOrder(draft.blocks ?? habits.blocks),
  };
}

/** An order with every part in it: those that it does not name follow at its end, printed. */
export function completeOrder(order: HandoutOrder): HandoutOrder {
  const named = new Set(order.map(({ kind }) => kind));
  return [
    ...order,
    ...HANDOUT_BLOCKS.filter((kind) => !named.has(kind)).map((kind) => ({ kind, printed: true })),
  ];
}
