import { useEffect, useMemo, useState } from 'react';
import type { Build, Sex } from '../../../shared/atlas/surface/mesh.ts';
import type { Region, RegionCut } from '../../../shared/atlas/surface/region.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { BodyRegion } from '../../scene/types.ts';

/** A pain drawing of the record, with its skin on the patient's body. */
export type Drawing = Output<'sessions.painDrawings'>['drawings'][number];

/** How the drawings are looked at: all on one body, one after another, or the change from one to another. */
export const LOOKS = ['overlaid', 'single', 'compared'] as const;
export type Look = (typeof LOOKS)[number];

/** What became of a drawing's skin until another one, in the order in which it is told. */
export const CHANGES = ['gone', 'still', 'fresh'] as const;
export type Change = (typeof CHANGES)[number];

/** The palest drawing, as a share of the strongest: it must still read as red on the skin. */
const PALEST = 0.4;

/** How strong a drawing is drawn among so many, the earliest first. */
export const strengthOf = (index: number, count: number): number =>
  count < 2 ? 1 : PALEST + ((1 - PALEST) * index) / (count - 1);

/** Square centimetres, as they are told. */
export const cm2Of = ({ areaMm2 }: Region): number => Math.round(areaMm2 / 100);

const NONE: readonly RegionCut[] = [];

/** The skin of each drawing on a body. Null until it is there. */
export const useDrawnSkin = (sex: Sex, build: Build, drawings: readonly Drawing[]) =>
  useRegions(
    sex,
    build,
    useMemo(() => drawings.map(({ painArea }) => ({ inside: [painArea], outside: [] })), [drawings]),
  );

/** What is gone, still there and new between two drawings, in the order of `CHANGES`. Null until it is there. */
export function useChangedSkin(sex: Sex, build: Build, from: Drawing | null, to: Drawing | null) {
  const cuts = useMemo(() => {
    if (!from || !to) return NONE;
    const [before, after] = [from.painArea, to.painArea];
    return [
      { inside: [before], outside: [after] },
      { inside: [before, after], outside: [] },
      { inside: [after], outside: [before] },
    ];
  }, [from, to]);
  return useRegions(sex, build, cuts);
}

interface Regions {
  /** In the order of the cuts. Null while they are on their way. */
  readonly regions: readonly Region[] | null;
  /** Why they cannot be had. */
  readonly failure: string | null;
}

function useRegions(sex: Sex, build: Build, cuts: readonly RegionCut[]): Regions {
  const [found, setFound] = useState<Regions & { readonly cuts: readonly RegionCut[] }>();
  useEffect(() => {
    let current = true;
    const look = async () => {
      const { regionsOn } = await import('../../scene/body-atlas.ts');
      const regions = await regionsOn(sex, build, cuts);
      if (current) setFound({ regions, failure: null, cuts });
    };
    look().catch((cause: Error) => current && setFound({ regions: null, failure: cause.message, cuts }));
    return () => {
      current = false;
    };
  }, [sex, build, cuts]);
  // What was found for other cuts says nothing of these.
  return found?.cuts === cuts ? found : { regions: null, failure: null };
}

/** What lies on the body. */
export function shownRegions(
  look: Look,
  drawn: readonly Region[] | null,
  changed: readonly Region[] | null,
  chosen: number,
): readonly BodyRegion[] {
  if (look === 'compared')
    return (changed ?? []).map(({ patch }, i) => {
      const kind = CHANGES[i]!;
      return { id: kind, kind, patch, strength: 1, selected: kind === 'fresh' };
    });
  const all = (drawn ?? []).map(
    ({ patch }, index): BodyRegion => ({
      id: `drawing-${index}`,
      kind: 'drawing',
      patch,
      strength: strengthOf(index, drawn!.length),
      selected: index === chosen,
    }),
  );
  return look === 'single' ? all.slice(chosen, chosen + 1).map((one) => ({ ...one, strength: 1 })) : all;
}
