/** The value that all of these share; undefined where they differ. */
export function inCommon<T, V extends string | number | boolean | null>(
  all: readonly T[],
  of: (one: T) => V,
): V | undefined {
  const [first, ...others] = all.map(of);
  return others.every((value) => value === first) ? first : undefined;
}
