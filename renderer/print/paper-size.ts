import type { PlateSpaces } from '../../shared/figure/plate.ts';
import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import type { PracticeSettings } from '../../shared/model/practice.ts';

/** Width of a sheet, millimetres. */
const WIDTH_MM: Readonly<Record<PracticeSettings['paper'], number>> = { A4: 210, Letter: 215.9 };
/** So many times larger are the figures of large print; their labels grow with them. */
export const LARGE_FIGURES = 1.6;
/** Part of the width that a figure beside its table takes. */
const BESIDE = 0.43;
/** A figure is not much higher than the table beside it. Millimetres. */
const HIGHEST_BESIDE_MM = 124;
/** Figures of a short paper are so much lower, so that it stands on one page. */
const SHORTENED = 0.75;
/** Left free beside figures in a row, so that the labels of two do not read as one, millimetres. */
const GAP_MM = 7;
/** So many rows stand beside one figure, where the sheet is wide enough. */
const SHORT_TABLE = 8;
const WIDE_ENOUGH_MM = 165;

type Sized = Pick<HandoutDocument, 'paper' | 'marginMm' | 'length' | 'largePrint' | 'prescription'>;

const widthOf = ({ paper, marginMm }: Sized): number => WIDTH_MM[paper] - 2 * marginMm;

/** Whether the table may stand beside a single figure. */
export const hasShortTable = (document: Sized): boolean =>
  !document.largePrint &&
  document.prescription.applications.length <= SHORT_TABLE &&
  widthOf(document) >= WIDE_ENOUGH_MM;

/** What a figure may take on paper, millimetres: beside the table, or above it alone, as one of two or of more. */
export function figureSpaces(document: Sized): PlateSpaces {
  const width = widthOf(document);
  if (document.largePrint) {
    // In the figure's own millimetres, before it is enlarged.
    const alone = { width: width / LARGE_FIGURES, height: 120 };
    return { alone, accompanied: alone, pair: alone, row: alone, closeUp: { ...alone, height: 60 } };
  }
  const isBeside = hasShortTable(document);
  const short = document.length === 'short' ? SHORTENED : 1;
  const rows = document.prescription.applications.length;
  const besideHeight = short * Math.min(HIGHEST_BESIDE_MM, 62 + 10 * rows);
  const pair = { width: width / 2 - GAP_MM / 2, height: short * 118 };
  const beside = { width: BESIDE * width, height: besideHeight };
  return {
    alone: isBeside ? beside : { width, height: short * 140 },
    accompanied: isBeside ? { ...beside, height: 0.8 * besideHeight } : pair,
    pair,
    row: { width: width / 3 - GAP_MM / 3, height: pair.height },
    closeUp: { width: pair.width, height: short * 46 },
  };
}
