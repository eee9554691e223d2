import { useDeferredValue, useMemo } from 'react';

/** So many lines that are new to the list are drawn at once: more than are seen of it. */
const AT_ONCE = 30;
const NONE: readonly string[] = [];

/**
 * The lines of the list that are drawn by now. Where many come together, as when a long plan is opened or put back, the
 * first of them are there at once and the rest a moment later, so that the window answers meanwhile.
 */
export function useDrawn(lines: readonly string[]): ReadonlySet<string> {
  const before = useDeferredValue(lines, NONE);
  return useMemo(() => {
    const there = new Set(before);
    const fresh = lines.filter((line) => !there.has(line));
    return new Set([...before, ...fresh.slice(0, AT_ONCE)]);
  }, [before, lines]);
}
