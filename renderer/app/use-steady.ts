import { useCallback, useRef } from 'react';

/**
 * A handler that stays the very same while what it does follows the latest render, so that parts of the screen that get
 * it are not drawn anew for it. For events only, never while rendering.
 */
export function useSteady<Given extends unknown[], Result>(
  act: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...given: Given) => latest.current(...given), []);
}
