import { create } from 'zustand';
import type { MeridianId } from '../../shared/atlas/codes.ts';
import type { Placement } from '../../shared/atlas/placement.ts';
import { pointByCode } from '../../shared/atlas/points/index.ts';
import type { Region } from '../../shared/atlas/points/types.ts';
import type { Tone } from './types.ts';

/** What can be laid over the body or taken away, in the order of the toolbar, with the key that toggles it. */
export const OVERLAYS = {
  meridians: 'M',
  points: 'P',
  ruler: 'R',
  landmarks: 'B',
  labels: 'L',
  cups: 'C',
} as const;
export type Overlay = keyof typeof OVERLAYS;

/** Regions in which points are filtered, each with the regions of the atlas that belong to it. */
export const REGION_GROUPS = {
  headNeck: ['head', 'face', 'neck'],
  upperBack: ['shoulder', 'upper back'],
  lowBack: ['lumbar', 'sacral', 'perineum'],
  buttock: ['buttock'],
  chestAbdomen: ['chest', 'flank', 'upper abdomen', 'lower abdomen', 'groin', 'axilla'],
  thighKnee: ['thigh', 'knee'],
  leg: ['leg'],
  ankleFoot: ['ankle', 'foot'],
  arm: ['arm', 'elbow', 'forearm', 'wrist', 'hand'],
} as const satisfies Record<string, readonly Region[]>;
export type RegionGroup = keyof typeof REGION_GROUPS;

interface ViewOptions {
  tone: Tone;
  overlays: Readonly<Record<Overlay, boolean>>;
  /** Meridians and regions whose points and lines are left out. */
  hiddenMeridians: readonly MeridianId[];
  hiddenRegions: readonly RegionGroup[];
  setTone: (tone: Tone) => void;
  toggle: (overlay: Overlay) => void;
  toggleMeridian: (id: MeridianId) => void;
  toggleRegion: (region: RegionGroup) => void;
  showAll: () => void;
}

const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

/** How the body is shown; kept while other screens are looked at, forgotten with the window. */
export const useViewOptions = create<ViewOptions>((set) => ({
  tone: 'clay',
  overlays: { meridians: true, points: true, ruler: true, landmarks: false, labels: true, cups: true },
  hiddenMeridians: [],
  hiddenRegions: [],
  setTone: (tone) => set({ tone }),
  toggle: (overlay) => set(({ overlays }) => ({ overlays: { ...overlays, [overlay]: !overlays[overlay] } })),
  toggleMeridian: (id) => set(({ hiddenMeridians }) => ({ hiddenMeridians: toggled(hiddenMeridians, id) })),
  toggleRegion: (region) => set(({ hiddenRegions }) => ({ hiddenRegions: toggled(hiddenRegions, region) })),
  showAll: () => set({ hiddenMeridians: [], hiddenRegions: [] }),
}));

/** Whether the filter lets a point through. */
export function passes(
  { meridian, code }: Pick<Placement, 'meridian' | 'code'>,
  {
    hiddenMeridians,
    hiddenRegions,
  }: { readonly hiddenMeridians: readonly string[]; readonly hiddenRegions: readonly string[] },
): boolean {
  if (hiddenMeridians.includes(meridian)) return false;
  const region = pointByCode(code)?.region;
  return region === undefined || !hiddenRegions.includes(groupOf(region));
}

/** The group that a region of the atlas belongs to. */
export function groupOf(region: Region): RegionGroup {
  const groups = Object.entries(REGION_GROUPS) as [RegionGroup, readonly Region[]][];
  return groups.find(([, regions]) => regions.includes(region))![0];
}
