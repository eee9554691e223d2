import { useCallback, useRef } from 'react';
import { isChinese } from '../../shared/handout/words.ts';
import type { Application } from '../../shared/model/application.ts';
import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import { figureSpaces } from './paper-size.ts';
import type { ShownFigure } from './use-drawing.ts';
import { useHomeFigures } from './use-home-figures.ts';
import { usePlate } from './use-plate.ts';

/** The figures of a handout as far as they are drawn. */
export interface HandoutFigures {
  readonly figures: readonly ShownFigure[];
  /** Where the points for home are pressed; `of` is the item's place in its list. */
  readonly home: readonly ShownFigure[];
  readonly isDrawing: boolean;
  /** Why a figure could not be drawn. */
  readonly failures: readonly string[];
}

const NAMELESS = { code: '', pinyin: '' };

/** Draws the figures that a handout shows. Changes of words that stand in no figure leave them as they are. */
export function useHandoutFigures(document: HandoutDocument): HandoutFigures {
  const { body, blocks, language } = document;
  const rows = blocks.flatMap(({ rounds }) => rounds).flatMap((round) => round.rows);
  const shown = useSame(rows.length === 0 ? [] : document.prescription.applications);
  const homePoints = useSame(
    blocks
      .filter(({ kind }) => kind === 'homePoints')
      .flatMap(({ items }) => items)
      .flatMap(({ pointCode, side }, index) =>
        pointCode === null || side === null
          ? []
          : [{ id: String(index), code: pointCode, side, minutes: null, timesADay: null }],
      ),
  );
  const readings = useSame(body.readings);
  const spaces = useSame(figureSpaces(document));
  const named = useSame(
    rows.map(({ applicationId, label, pinyin, chinese }) => ({
      applicationId,
      code: label,
      pinyin: isChinese(language) ? chinese : pinyin,
    })),
  );
  const names = useCallback(
    ({ id }: Application) => named.find(({ applicationId }) => applicationId === id) ?? NAMELESS,
    [named],
  );
  const leads = useSame(document.prescription.leads);
  const plate = usePlate(shown, body, readings, names, spaces, leads);
  const home = useHomeFigures(homePoints, body, readings);
  const plates = [plate, home];
  return {
    figures: plate.state === 'drawn' ? plate.figures : [],
    home: home.state === 'drawn' ? home.figures : [],
    isDrawing: plates.some(({ state }) => state === 'drawing'),
    failures: plates.flatMap((one) => (one.state === 'failed' ? one.reason : [])),
  };
}

/** The value that was there first among equal ones, so that work which hangs on it is not done again. */
function useSame<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
