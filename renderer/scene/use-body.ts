import { useEffect, useState } from 'react';
import type { Readings } from '../../shared/atlas/readings.ts';
import type { Build, Sex } from '../../shared/atlas/surface/mesh.ts';
import { type BodyAtlas, type BodySkin, loadBodyAtlas, loadBodySkin } from './body-atlas.ts';

/** What is there of a body: its skin first, then the points on it, or why it cannot be had. */
export interface LoadedBody {
  readonly skin: BodySkin | null;
  readonly atlas: BodyAtlas | null;
  readonly failure: string | null;
}

const NOTHING: LoadedBody = { skin: null, atlas: null, failure: null };

/** Loads a body as a practice reads it; while another one is on its way the last one stays. */
export function useBody(sex: Sex, build: Build, readings: Readings, attempt: number): LoadedBody {
  const [body, setBody] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt loads again
  useEffect(() => {
    let current = true;
    const fail = (error: Error) => current && setBody((last) => ({ ...last, failure: error.message }));
    loadBodySkin(sex, build)
      .then((skin) => {
        // The very first body shows its skin before its points are known; a later one changes places with the last whole.
        if (current) setBody((last) => (last.atlas ? last : { skin, atlas: null, failure: null }));
        return loadBodyAtlas(sex, build, readings);
      })
      .then((atlas) => current && setBody({ skin: atlas, atlas, failure: null }))
      .catch(fail);
    return () => {
      current = false;
    };
  }, [sex, build, readings, attempt]);
  return body;
}
