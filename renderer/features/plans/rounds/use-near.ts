import { type RefObject, useEffect, useState } from 'react';

/** So far above and below what is seen of its list a row counts as near. */
const MARGIN = '400px';

const told = new WeakMap<Element, (isNear: boolean) => void>();
let observer: IntersectionObserver | undefined;

function watch(element: Element, tell: (isNear: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) told.get(target)?.(isIntersecting);
    },
    { scrollMargin: MARGIN },
  );
  told.set(element, tell);
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
    told.delete(element);
  };
}

/** Whether an element is in sight or soon may be. Of a long list only such rows need what the hand could do to them. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => watch(element.current!, setNear), [element]);
  return isNear;
}
