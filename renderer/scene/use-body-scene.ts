import { type RefObject, useRef } from 'react';
import { BodyScene } from './engine/body-scene.ts';
import type { LandmarkMark } from './engine/landmark-marks.ts';
import { Overlay, type OverlayElements } from './engine/overlay.ts';
import type { RulerLevel } from './engine/ruler.ts';
import type { SceneEvents, SceneOptions } from './engine/scene-types.ts';
import { useCanvas } from './use-canvas.ts';

interface SceneWords {
  readonly sign: (level: RulerLevel) => string | null;
  readonly landmark: (mark: LandmarkMark) => string;
}

/**
 * Keeps the plan's body in a host element for as long as the component lives.
 * @param events may change from render to render
 */
export function useBodyScene(
  host: RefObject<HTMLElement | null>,
  overlay: RefObject<OverlayElements>,
  options: SceneOptions,
  words: SceneWords,
  events: SceneEvents,
) {
  const latest = useRef({ events, options, words });
  latest.current = { events, options, words };
  return useCanvas(
    host,
    (canvas) =>
      new BodyScene(
        canvas,
        new Overlay(overlay.current, (level) => latest.current.words.sign(level)),
        latest.current.options,
        (mark) => latest.current.words.landmark(mark),
        {
          hovered: (spot) => latest.current.events.hovered(spot),
          picked: (spot) => latest.current.events.picked(spot),
          missed: () => latest.current.events.missed(),
          ashi: (place) => latest.current.events.ashi(place),
          painted: (way) => latest.current.events.painted(way),
          turned: (facing) => latest.current.events.turned(facing),
          moved: () => latest.current.events.moved(),
          drawn: () => latest.current.events.drawn(),
        },
      ),
  );
}
