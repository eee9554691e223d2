import type { HomePlace } from '../../shared/figure/home-figure.ts';
import type { PlateSpaces } from '../../shared/figure/plate.ts';
import type { PlateEntry, PlateFigure, PlateLead, Size } from '../../shared/figure/plate-figure.ts';
import type { FigureBody } from '../../shared/figure/raster.ts';
import type { Region } from '../../shared/figure/region-plate.ts';
import type { Tones } from '../../shared/figure/tones.ts';
import type { View } from '../../shared/figure/view.ts';

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
  | {
      readonly entries: readonly PlateEntry[];
      readonly view: View;
      readonly space: Size;
      /** On the screen the body has its own colours. */
      readonly tones: Tones;
    }
  | { readonly home: readonly HomePlace[] }
);

/**
 * A laid out figure with its picture, whose size on paper is in millimetres: a JPEG, which a PDF holds as it is; in the
 * body's colours a PNG, through which the ground shows.
 */
export interface DrawnFigure extends PlateFigure {
  readonly picture: { readonly file: Blob; readonly widthMm: number; readonly heightMm: number };
}

export type PlateAnswer = { readonly figures: readonly DrawnFigure[] } | { readonly error: string };
