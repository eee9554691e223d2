import { useEffect, useState } from 'react';
import type { Measured } from '../../../shared/atlas/measure.ts';
import { type Placement, placementId } from '../../../shared/atlas/placement.ts';
import type { Anchor, Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import type { BodyAtlas } from '../../scene/body-atlas.ts';
import type { SkinPlace } from '../../scene/engine/sight.ts';
import type { Mode } from './atlas-state.ts';

/** The tape between two spots or two points, and what it reads. */
export interface Tape {
  readonly on: boolean;
  setOn(on: boolean): void;
  pull(from: SkinPlace, to: SkinPlace): void;
  readonly measured: Measured | null;
  /** What lies between the tape's ends; null for two free spots. */
  readonly ends: readonly [string, string] | null;
  /** Drawn on the body. */
  readonly path: readonly Vec3[];
}

interface Ends {
  readonly from: Anchor;
  readonly to: Anchor;
  readonly codes: readonly [string, string] | null;
}

const NOTHING: readonly Vec3[] = [];

/** Measures whatever is asked last: a drag over the skin, or from the chosen point to the second one. */
export function useTape(
  atlas: BodyAtlas | null,
  first: Placement | null,
  second: Placement | null,
  mode: Mode,
): Tape {
  const [on, setOn] = useState(false);
  const [pulled, setPulled] = useState<Ends | null>(null);
  const [read, setRead] = useState<{ of: Ends; measured: Measured } | null>(null);
  const pair = first && second && placementId(first) !== placementId(second) ? [first, second] : null;
  const key = pair?.map(placementId).join(' ');
  // Another pair of points puts a free measure away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: by the points, not by their objects
  useEffect(() => setPulled(null), [key, on, mode]);

  const wanted = on || mode === 'compare';
  const ends: Ends | null =
    pulled ??
    (pair && wanted
      ? { from: pair[0]!.anchor, to: pair[1]!.anchor, codes: [pair[0]!.code, pair[1]!.code] }
      : null);
  const endsKey = ends && JSON.stringify([ends.from, ends.to]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: by where the ends lie, not by their objects
  useEffect(() => {
    if (!atlas || !ends) {
      setRead(null);
      return;
    }
    let current = true;
    void atlas.measure(ends.from, ends.to).then((measured) => {
      if (current) setRead({ of: ends, measured });
    });
    return () => {
      current = false;
    };
  }, [atlas, endsKey]);

  return {
    on,
    setOn,
    pull: (from, to) => setPulled({ from: from.anchor, to: to.anchor, codes: null }),
    measured: ends && read ? read.measured : null,
    ends: ends?.codes ?? null,
    path: ends && read ? read.measured.path : NOTHING,
  };
}
