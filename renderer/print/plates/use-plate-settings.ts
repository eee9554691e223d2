import { useMemo, useState } from 'react';
import type { Size } from '../../../shared/figure/plate-figure.ts';
import type { Region } from '../../../shared/figure/region-plate.ts';
import type { View } from '../../../shared/figure/view.ts';
import { usePractice } from '../../app/use-practice.ts';
import type { BodyAtlas } from '../../scene/body-atlas.ts';
import type { BodyPart } from '../../scene/engine/body-part.ts';
import { type PlatePaper, spaceOn, type Turn } from './plate-paper.ts';
import { regionOf, type SeenPose, wholeOf } from './plate-region.ts';

/** How a plate is to look. */
export interface PlateSettings {
  /** What was on the screen, or the whole body from one of the named sides. */
  readonly view: 'screen' | View;
  readonly paper: PlatePaper;
  readonly turn: Turn;
  /** Words of the user's own; null: those that Ashi suggests. */
  readonly title: string | null;
  readonly caption: string | null;
}

/** What was on the screen when the plate was asked for. */
export interface Seen {
  /** Null where no body was drawn. */
  readonly pose: SeenPose | null;
  readonly part: BodyPart;
}

export interface PlateChoice {
  readonly settings: PlateSettings;
  readonly change: (changed: Partial<PlateSettings>) => void;
  readonly hasScreen: boolean;
  /** Null until the body is there. */
  readonly region: Region | null;
  readonly space: Size;
}

/**
 * The choices of a plate, kept while it is looked at. It starts with what was on the screen, or with `otherwise`.
 * @param rows of the table that says what its numbers mean
 */
export function usePlateSettings(
  atlas: Pick<BodyAtlas, 'mesh'> | null,
  { pose, part }: Seen,
  otherwise: View,
  rows: number,
): PlateChoice {
  const practice = usePractice('settings.get', {});
  const [chosen, setChosen] = useState<Partial<PlateSettings>>({});
  const settings: PlateSettings = {
    view: pose === null ? otherwise : 'screen',
    paper: practice.data?.settings.paper ?? 'A4',
    turn: 'portrait',
    title: null,
    caption: null,
    ...chosen,
  };
  const { view, paper, turn } = settings;
  const mesh = atlas?.mesh;
  const region = useMemo(() => {
    if (mesh === undefined) return null;
    return view === 'screen' ? regionOf(mesh, pose!, part) : wholeOf(mesh, view);
  }, [mesh, view, pose, part]);
  return {
    settings,
    change: (changed) => setChosen((now) => ({ ...now, ...changed })),
    hasScreen: pose !== null,
    region,
    space: useMemo(() => spaceOn(paper, turn, rows), [paper, turn, rows]),
  };
}
