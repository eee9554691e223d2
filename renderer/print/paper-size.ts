import type { PlateSpaces } from '../../shared/figure/plate.ts';
import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import type { PracticeSettings } from '../../shared/model/practice.ts';

/** Width of a sheet, millimetres. */
const WIDTH_MM: Readonly<Record<PracticeSettings['paper'], number>> = { A4: 210, Letter: 215.9 };
/** So many times larger are the figures of large print; their labels grow with them. */
export const LARGE_FIGURES = 1.6;
/** Part of the width that a figure beside its table takes. */
const BESIDE = 0.55;
/** Between the two, and between two figures, millimetres. */
const GAP_MM = 2;
/** So many rows stand beside one figure, where the sheet is wide enough. */
const SHORT_TABLE = 8;
const WIDE_ENOUGH_MM = 165;

type Sized = Pick<HandoutDocument, 'paper' | 'marginMm' | 'largePrint' | 'prescription'>;

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
  const short = hasShortTable(document);
  const pair = { width: width / 2 - GAP_MM / 2, height: 118 };
  return {
    alone: short ? { width: BESIDE * width, height: 136 } : { width, height: 140 },
    accompanied: short ? { width: BESIDE * width, height: 104 } : pair,
    pair,
    row: { width: width / 3 - GAP_MM / 3, height: 118 },
    closeUp: { width: pair.width, height: 48 },
  };
}
