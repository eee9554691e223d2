import { applyProtocol, partOf } from '../../../../shared/clinical/protocols/apply.ts';
import { printShorthand } from '../../../../shared/clinical/shorthand/index.ts';
import type { Habits } from '../../../../shared/clinical/starting.ts';
import { type PlanContent, Prescription } from '../../../../shared/model/plan.ts';

/** Under this type a prescription lies on the clipboard, beside its shorthand as plain text. */
const TYPE = 'application/x-ashi-prescription';

/** Puts entries with the leads between them on the clipboard: for another plan, and as shorthand for elsewhere. */
export function copyEntries(
  clipboard: DataTransfer,
  content: PlanContent,
  ids: ReadonlySet<string>,
  habits: Habits,
): void {
  const part = partOf(content, ({ id }) => ids.has(id));
  clipboard.setData(TYPE, JSON.stringify(part));
  clipboard.setData('text/plain', printShorthand(part, habits));
}

/** The entries that lie on the clipboard; null where it holds none. */
export function entriesOn(clipboard: DataTransfer): Prescription | null {
  const text = clipboard.getData(TYPE);
  if (text === '') return null;
  try {
    return Prescription.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Lays copied entries into a plan; a place that is there already only gains what it lacks. */
export const pasteEntries = (content: PlanContent, pasted: Prescription): PlanContent => ({
  ...content,
  ...applyProtocol(content, pasted, () => crypto.randomUUID()),
});
