import { type RefObject, useEffect } from 'react';
import type { BodyScene } from './engine/body-scene.ts';

/** White under the toolbars. */
const GAP = 8;

/** Tells the scene how much room toolbars and panels take, whenever that changes. */
export function useFurniture(
  scene: BodyScene | null,
  top: RefObject<HTMLElement | null>,
  bodyPanel: RefObject<HTMLElement | null>,
  navigator: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (!scene) return;
    const sizeOf = ({ current }: RefObject<HTMLElement | null>) => ({
      width: current?.offsetWidth ?? 0,
      height: current?.offsetHeight ?? 0,
    });
    const sizes = new ResizeObserver(() =>
      scene.setFurniture({
        top: (top.current?.offsetTop ?? 0) + sizeOf(top).height + GAP,
        bodyPanel: sizeOf(bodyPanel),
        navigator: sizeOf(navigator),
      }),
    );
    for (const { current } of [top, bodyPanel, navigator]) if (current) sizes.observe(current);
    return () => sizes.disconnect();
  }, [scene, top, bodyPanel, navigator]);
}
