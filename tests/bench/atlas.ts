import { readBody } from '../../scripts/read-body.ts';
import { createAtlas } from '../../shared/atlas/index.ts';
import { BUILDS, SEXES } from '../../shared/atlas/surface/mesh.ts';

/** What one measured cost is called, its value, and what it may be at most. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms';
  readonly budget: number;
}

/**
 * Milliseconds to place all points of a body again, as when the build changes: the slowest and the middle of all six
 * bodies, three times over, the surface already built.
 */
export async function benchAtlas(): Promise<readonly Measured[]> {
  const bodies = await Promise.all(SEXES.flatMap((sex) => BUILDS.map((build) => readBody(sex, build))));
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const body of bodies) {
      const atlas = createAtlas(body);
      const start = performance.now();
      if (atlas.placements.length === 0) throw new Error('The atlas placed nothing');
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const measured = (name: string, value: number): Measured => ({
    name,
    value: Math.round(value * 10) / 10,
    unit: 'ms',
    budget: 300,
  });
  return [
    measured('atlas: place all points again, median', times[Math.floor(times.length / 2)]!),
    measured('atlas: place all points again, slowest (first run, cold)', times.at(-1)!),
  ];
}

if (import.meta.main) for (const line of await benchAtlas()) console.log(JSON.stringify(line));
