import { type RefObject, useEffect, useRef, useState } from 'react';
import { BodyScene } from './engine/body-scene.ts';
import type { LandmarkMark } from './engine/landmark-marks.ts';
import { Overlay, type OverlayElements } from './engine/overlay.ts';
import type { RulerLevel } from './engine/ruler.ts';
import type { SceneEvents, SceneOptions } from './engine/scene-types.ts';
import { NoWebGl } from './engine/stage.ts';

/** How the computer's graphics fare: `lost` may come back, `gone` did not, `none` were never there. */
export type Graphics = 'fine' | 'lost' | 'gone' | 'none';

/** A lost context that has not come back after this is not waited for any longer. */
const GIVE_UP_MS = 8000;

interface SceneWords {
  readonly sign: (level: RulerLevel) => string | null;
  readonly landmark: (mark: LandmarkMark) => string;
}

/**
 * Keeps a scene in a host element for as long as the component lives. The canvas is the scene's own, so that a new
 * scene never inherits a spent context.
 * @param events may change from render to render
 */
export function useBodyScene(
  host: RefObject<HTMLElement | null>,
  overlay: RefObject<OverlayElements>,
  options: SceneOptions,
  words: SceneWords,
  events: SceneEvents,
): { scene: BodyScene | null; canvas: HTMLCanvasElement | null; graphics: Graphics } {
  const [made, setMade] = useState<{ scene: BodyScene; canvas: HTMLCanvasElement } | null>(null);
  const [graphics, setGraphics] = useState<Graphics>('fine');
  const latest = useRef({ events, options, words });
  latest.current = { events, options, words };

  useEffect(() => {
    const canvas = document.createElement('canvas');
    host.current!.prepend(canvas);
    let scene: BodyScene;
    try {
      scene = new BodyScene(
        canvas,
        new Overlay(overlay.current, (level) => latest.current.words.sign(level)),
        latest.current.options,
        (mark) => latest.current.words.landmark(mark),
        {
          hovered: (spot) => latest.current.events.hovered(spot),
          picked: (spot) => latest.current.events.picked(spot),
          missed: () => latest.current.events.missed(),
          ashi: (place) => latest.current.events.ashi(place),
          turned: (facing) => latest.current.events.turned(facing),
          moved: () => latest.current.events.moved(),
          drawn: () => latest.current.events.drawn(),
        },
      );
    } catch (error) {
      canvas.remove();
      if (!(error instanceof NoWebGl)) throw error;
      setGraphics('none');
      return;
    }
    let waiting = 0;
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      setGraphics('lost');
      waiting = window.setTimeout(() => setGraphics('gone'), GIVE_UP_MS);
    });
    canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(waiting);
      setGraphics('fine');
      scene.paint();
    });
    const theme = new MutationObserver(() => scene.paint());
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    setGraphics('fine');
    setMade({ scene, canvas });
    return () => {
      theme.disconnect();
      clearTimeout(waiting);
      canvas.remove();
      scene.dispose();
      setMade(null);
    };
  }, [host, overlay]);
  return { scene: made?.scene ?? null, canvas: made?.canvas ?? null, graphics };
}
