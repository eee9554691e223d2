import { create } from 'zustand';
import type { Reading } from '../../../shared/atlas/placement.ts';
import type { MeridianId, Position, Region } from '../../../shared/atlas/points/types.ts';
import type { Build, Sex } from '../../../shared/atlas/surface/mesh.ts';
import type { ConstructionLayer } from '../../scene/engine/atlas-picture.ts';
import type { ClassGroup } from './browse.ts';

/** What the atlas is used for: looking a point up, seeing how it is found, two points side by side, learning. */
export const MODES = ['location', 'construction', 'compare', 'study'] as const;
export type Mode = (typeof MODES)[number];

/** One point of the atlas; a point with several places names one of them. */
export interface Chosen {
  readonly code: string;
  /** EX-B2: the level; web points: which web; null for a point with one place. */
  readonly which: string | null;
}

/** By what the list at the left is chosen, with the choice made in each. */
export interface Browsing {
  readonly by: 'meridian' | 'region' | 'class' | 'position';
  readonly meridian: MeridianId;
  readonly region: Region;
  readonly class: ClassGroup;
  readonly position: Position;
}

interface AtlasState {
  readonly mode: Mode;
  readonly browsing: Browsing;
  readonly chosen: Chosen;
  /** The second point of a comparison, or the tape's far end. */
  readonly other: Chosen | null;
  /** The reading looked at for now of the chosen point; null for the one that the practice uses. */
  readonly reading: Reading | null;
  readonly sex: Sex;
  readonly build: Build;
  readonly layers: Readonly<Record<ConstructionLayer, boolean>>;
  set(changed: Partial<Omit<AtlasState, 'set'>>): void;
}

/** What the atlas shows; kept while other screens are looked at, forgotten with the window. */
export const useAtlas = create<AtlasState>((set) => ({
  mode: 'construction',
  browsing: { by: 'meridian', meridian: 'SP', region: 'leg', class: 'yuan', position: 'supine' },
  chosen: { code: 'SP6', which: null },
  other: null,
  reading: null,
  sex: 'female',
  build: 'average',
  layers: { segment: true, level: true, contour: true, border: true },
  // Another point is looked at by the practice's reading again.
  set: (changed) =>
    set(({ chosen }) => ({
      ...(changed.chosen?.code !== (changed.chosen && chosen.code) && { reading: null }),
      ...changed,
    })),
}));
