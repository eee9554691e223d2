import { type RefObject, useEffect, useRef, useState } from 'react';
import { NoWebGl } from './engine/stage.ts';

/** How the computer's graphics fare: `lost` may come back, `gone` did not, `none` were never there. */
export type Graphics = 'fine' | 'lost' | 'gone' | 'none';

/** A lost context that has not come back after this is not waited for any longer. */
const GIVE_UP_MS = 8000;

interface Drawing {
  /** Reads the interface's colours again. */
  paint(): void;
  dispose(): void;
}

/**
 * Keeps a drawing in a host element for as long as the component lives. The canvas is the drawing's own, so that a new
 * one never inherits a spent context.
 * `retry` begins with a new canvas.
 * @param make throws `NoWebGl` where this computer cannot draw in three dimensions
 */
export function useCanvas<D extends Drawing>(
  host: RefObject<HTMLElement | null>,
  make: (canvas: HTMLCanvasElement) => D,
): { scene: D | null; canvas: HTMLCanvasElement | null; graphics: Graphics; retry: () => void } {
  const [made, setMade] = useState<{ scene: D; canvas: HTMLCanvasElement } | null>(null);
  const [graphics, setGraphics] = useState<Graphics>('fine');
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(make);
  latest.current = make;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt draws on another canvas
  useEffect(() => {
    const canvas = document.createElement('canvas');
    host.current!.prepend(canvas);
    let scene: D;
    try {
      scene = latest.current(canvas);
    } catch (error) {
      canvas.remove();
      if (!(error instanceof NoWebGl)) throw error;
      setGraphics('none');
      return;
    }
    let waiting = 0;
    // A drawing that is taken away gives up its context: nobody listens to that any more.
    const listening = new AbortController();
    const { signal } = listening;
    canvas.addEventListener(
      'webglcontextlost',
      (event) => {
        event.preventDefault();
        setGraphics('lost');
        waiting = window.setTimeout(() => setGraphics('gone'), GIVE_UP_MS);
      },
      { signal },
    );
    canvas.addEventListener(
      'webglcontextrestored',
      () => {
        clearTimeout(waiting);
        setGraphics('fine');
        scene.paint();
      },
      { signal },
    );
    const theme = new MutationObserver(() => scene.paint());
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    setGraphics('fine');
    setMade({ scene, canvas });
    return () => {
      theme.disconnect();
      listening.abort();
      clearTimeout(waiting);
      canvas.remove();
      scene.dispose();
      setMade(null);
    };
  }, [host, attempt]);
  const retry = () => {
    // At once, so that what stands over the drawing is there when the new one begins.
    setGraphics('fine');
    setAttempt((count) => count + 1);
  };
  return { scene: made?.scene ?? null, canvas: made?.canvas ?? null, graphics, retry };
}
