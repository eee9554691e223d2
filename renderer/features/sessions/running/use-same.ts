import { useRef } from 'react';
import { isEqual } from '../../../../shared/clinical/changes/fields.ts';

/** The very same value as long as it says the same, so that what follows from it is not worked out anew. */
export function useSame<T>(value: T): T {
  const kept = useRef(value);
  if (!isEqual(kept.current, value)) kept.current = value;
  return kept.current;
}
