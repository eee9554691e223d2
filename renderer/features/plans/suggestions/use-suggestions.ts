import { useEffect, useMemo, useState } from 'react';
import { isInUse, type Readings } from '../../../../shared/atlas/readings.ts';
import type { Build, Sex } from '../../../../shared/atlas/surface/mesh.ts';
import { distance } from '../../../../shared/atlas/surface/vec.ts';
import { type NearPain, pointsNearPain } from '../../../../shared/clinical/suggestions/near-pain.ts';
import { type SuggestionGroup, suggest } from '../../../../shared/clinical/suggestions/suggest.ts';
import type { Stroke } from '../../../../shared/model/place.ts';
import { useReadings } from '../../../app/use-readings.ts';
import { usePlanWork } from '../plan-context.ts';

/** How far around a painful area points are offered, in breadths of the thumb (textbook knowledge, unverified). */
const AROUND_CUN = 1.5;
const NOWHERE: readonly NearPain[] = [];

/** What may be weighed for the plan on the desk; why its painful area could not be looked at, if it could not. */
export function useSuggestions(): {
  groups: readonly SuggestionGroup[];
  trouble: string | null;
} {
  const { content, patient, habits } = usePlanWork();
  const { region, onset, patternId, painArea } = content.assessment;
  const { nearPain, trouble } = useNearPain(painArea, patient.sex, patient.build, useReadings());
  const groups = useMemo(
    () => suggest({ assessment: { region, onset, patternId }, nearPain, habits }),
    [region, onset, patternId, nearPain, habits],
  );
  return { groups, trouble };
}

function useNearPain(strokes: readonly Stroke[], sex: Sex, build: Build, readings: Readings) {
  const [nearPain, setNearPain] = useState(NOWHERE);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (strokes.length === 0) {
      setNearPain(NOWHERE);
      return;
    }
    let current = true;
    const look = async () => {
      const { loadBodyAtlas } = await import('../../../scene/body-atlas.ts');
      const { mesh, placements, landmarks } = await loadBodyAtlas(sex, build, readings);
      const [radial, ulnar] = ['radial', 'ulnar'].map((side) => landmarks.get(`thumb-joint-${side}.L`)!);
      const reachMm = AROUND_CUN * distance(radial!.position, ulnar!.position);
      const inUse = placements.filter((placement) => isInUse(placement, readings));
      if (!current) return;
      setNearPain(pointsNearPain(mesh, strokes, inUse, reachMm));
      setTrouble(null);
    };
    look().catch((cause: unknown) => {
      if (current) setTrouble((cause as Error).message);
    });
    return () => {
      current = false;
    };
  }, [strokes, sex, build, readings]);
  return { nearPain, trouble };
}
