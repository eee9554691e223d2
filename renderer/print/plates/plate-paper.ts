import type { Size } from '../../../shared/figure/plate-figure.ts';

/** Papers that a plate can be printed on. */
export const PLATE_PAPERS = ['A4', 'A3', 'Letter'] as const;
export type PlatePaper = (typeof PLATE_PAPERS)[number];
/** Which way round the paper lies. */
export const TURNS = ['portrait', 'landscape'] as const;
export type Turn = (typeof TURNS)[number];

/** Width and height of a paper standing upright, millimetres. */
const UPRIGHT: Readonly<Record<PlatePaper, Size>> = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  Letter: { width: 215.9, height: 279.4 },
};
/** The margins of a page (print.css), and what title, caption and the line of sides take beside the figure. */
const MARGINS = { width: 28, height: 33 };
const WORDS_MM = 34;

/** On paper that lies on its side the table stands beside the figure (plates.module.css); upright it stands below. */
const TABLE_BESIDE_MM = 102;
const ROW_MM = 7;
/** What the signs mean, and what is not seen, below a short table. */
const SIGNS_MM = 14;
/** A longer table begins on the next page. */
const SHORT_TABLE = 12;

/**
 * What the figure may take on a paper, millimetres.
 * @param rows of the table that says what its numbers mean
 */
export function spaceOn(paper: PlatePaper, turn: Turn, rows: number): Size {
  const { width, height } = UPRIGHT[paper];
  if (turn === 'landscape')
    return { width: height - MARGINS.width - TABLE_BESIDE_MM, height: width - MARGINS.height - WORDS_MM };
  const below = rows <= SHORT_TABLE ? rows * ROW_MM + SIGNS_MM : 0;
  return { width: width - MARGINS.width, height: height - MARGINS.height - WORDS_MM - below };
}
