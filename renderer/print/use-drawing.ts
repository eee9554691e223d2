import { useEffect, useState } from 'react';
import { drawPlate } from './draw-plate.ts';
import type { DrawnFigure, PlateQuestion } from './figure-messages.ts';

/** A figure and the address of its picture, which holds as long as the figure is shown. */
export interface ShownFigure {
  readonly figure: DrawnFigure;
  readonly picture: string;
}

export type Plate =
  | { readonly state: 'drawing' }
  | { readonly state: 'drawn'; readonly figures: readonly ShownFigure[] }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * Draws what `ask` asks for on a thread of its own, and draws again when another `ask` is given; the work for the one
 * before is given up.
 * @param ask null as long as it is not known what to draw; its answer is null where there is nothing to
 */
export function useDrawing(ask: (() => Promise<PlateQuestion | null>) | null): Plate {
  const [plate, setPlate] = useState<Plate>({ state: 'drawing' });
  useEffect(() => {
    if (!ask) return;
    const work = new AbortController();
    let shown: readonly ShownFigure[] = [];
    setPlate({ state: 'drawing' });
    const draw = async () => {
      const question = await ask();
      return question && !work.signal.aborted ? drawPlate(question, work.signal) : [];
    };
    draw().then(
      (figures) => {
        if (work.signal.aborted) return;
        shown = figures.map((figure) => ({ figure, picture: URL.createObjectURL(figure.picture.file) }));
        setPlate({ state: 'drawn', figures: shown });
      },
      (cause: unknown) => {
        if (work.signal.aborted) return;
        setPlate({ state: 'failed', reason: cause instanceof Error ? cause.message : String(cause) });
      },
    );
    return () => {
      work.abort();
      for (const { picture } of shown) URL.revokeObjectURL(picture);
    };
  }, [ask]);
  return plate;
}
