import type { HomePlace } from '../../shared/figure/home-figure.ts';
import type { PlateSpaces } from '../../shared/figure/plate.ts';
import type { PlateEntry, PlateFigure, PlateLead, Size } from '../../shared/figure/plate-figure.ts';
import type { FigureBody } from '../../shared/figure/raster.ts';
import type { Region } from '../../shared/figure/region-plate.ts';

/** What the window asks of the figure worker: a plan's figures, a region of the body, or points for home. */
export type PlateQuestion = { readonly body: FigureBody } & (
  | {
      readonly entries: readonly PlateEntry[];
      readonly leads: readonly PlateLead[];
      readonly spaces: PlateSpaces;
    }
  | {
      readonly entries: readonly PlateEntry[];
      readonly leads: readonly PlateLead[];
      readonly region: Region;
      readonly space: Size;
    }
  | { readonly home: readonly HomePlace[] }
);

/** A laid out figure with its picture as JPEG, which a PDF holds as it is, and whose size on paper is in millimetres. */
export interface DrawnFigure extends PlateFigure {
  readonly picture: { readonly jpeg: Blob; readonly widthMm: number; readonly heightMm: number };
}

export type PlateAnswer = { readonly figures: readonly DrawnFigure[] } | { readonly error: string };
