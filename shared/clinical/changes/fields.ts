/** One value that differs, by the names that lead to it: "needling.depthMm". */
export interface FieldChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Records that read as one value: a needle of 0.25 × 40 is no two numbers. */
const WHOLE = new Set(['needle', 'anchor', 'stroke']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two plain values say the same; the order of a record's names says nothing. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, index) => isEqual(one, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => isEqual(a[name], b[name]));
}

/** Every value that differs between two records. What only one has is one change, lists are compared as a whole. */
export function fieldChanges(before: unknown, after: unknown, path = ''): readonly FieldChange[] {
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (!isRecord(before) || !isRecord(after) || WHOLE.has(name)) {
    return isEqual(before, after) ? [] : [{ path, before, after }];
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    fieldChanges(before[key], after[key], path === '' ? key : `${path}.${key}`),
  );
}
