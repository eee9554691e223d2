/** An edit laid over a record that was changed elsewhere meanwhile. */
export interface MergedEdit<T> {
  /** The newer record with everything that was entered here. */
  readonly draft: T;
  /**
   * Paths ("needle.lengthMm") of what was changed here and there, to different values: `draft` has what was entered here.
   */
  readonly clashes: readonly string[];
}

/**
 * Lays an edit over a newer record, field by field. In a list of words each word is a question of its own, and in a list of
 * things with an `id` each thing; any other list is one value.
 *
 * @param base what the edit was begun on
 * @param typed what the form holds now
 * @param newer what the record holds now
 */
export function mergeEdit<T extends object>(base: T, typed: T, newer: T): MergedEdit<T> {
  const clashes: string[] = [];
  return { draft: merged([base, typed, newer], [], clashes) as T, clashes };
}

/** One value in three states; undefined where it is absent. */
type Three = readonly [base: unknown, typed: unknown, newer: unknown];

function merged(three: Three, path: readonly string[], clashes: string[]): unknown {
  const [base, typed, newer] = three;
  if (isSame(typed, base) || isSame(typed, newer)) return newer;
  if (isSame(newer, base)) return typed;
  const [inBase, inTyped, inNewer] = three.map(partsOf);
  if (!inBase || !inTyped || !inNewer) {
    clashes.push(path.join('.'));
    return typed;
  }
  const names = new Set([...inNewer.keys(), ...inTyped.keys()]);
  const parts = [...names].flatMap((name): [string, unknown][] => {
    const part = merged([inBase.get(name), inTyped.get(name), inNewer.get(name)], [...path, name], clashes);
    return part === undefined ? [] : [[name, part]];
  });
  return Array.isArray(typed) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

/** The parts of a value that are changed one by one; null where it is changed as a whole. */
function partsOf(value: unknown): Map<string, unknown> | null {
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === 'string')) return new Map(value.map((one) => [one, one]));
    return value.every((one) => typeof one?.id === 'string')
      ? new Map(value.map((one) => [one.id, one]))
      : null;
  }
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
