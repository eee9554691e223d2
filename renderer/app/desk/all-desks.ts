interface Saved {
  readonly flushAll: () => Promise<boolean>;
  readonly hasUnsaved: () => boolean;
  readonly clear: () => Promise<void>;
}

const desks: Saved[] = [];

/** From now on a desk is saved, asked and cleared with all others. */
export const addDesk = (desk: Saved): void => void desks.push(desk);

/** Saves everything that is worked on in this window. True when the record holds everything. */
export async function flushAll(): Promise<boolean> {
  const saved = await Promise.all(desks.map((desk) => desk.flushAll()));
  return saved.every(Boolean);
}

/** Whether anything that is worked on is not wholly in the record. */
export const hasUnsaved = (): boolean => desks.some((desk) => desk.hasUnsaved());

/** For the lock: saves everything, then forgets all that is wholly in the record. */
export async function clearDesks(): Promise<void> {
  await Promise.all(desks.map((desk) => desk.clear()));
}
