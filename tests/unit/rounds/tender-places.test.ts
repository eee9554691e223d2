import { expect, test } from 'vitest';
import { SAMPLE_CASES } from '../../../electron/practice/sample-cases.ts';
import { readBody } from '../../../scripts/read-body.ts';
import { createAtlas } from '../../../shared/atlas/index.ts';
import { reachableIn } from '../../../shared/clinical/rounds/positions.ts';
import type { Place } from '../../../shared/model/place.ts';

const man = createAtlas(await readBody('male', 'average'));
const SIDES = { L: 'left', R: 'right', M: 'midline' } as const;
/** Where the patient has to lie so that the skin there can be seen. */
const TRUNK = ['back', 'buttock and sacrum', 'chest', 'abdomen'];

test('on the trunk a tender place is reached from the side to which its skin faces', () => {
  const strays: string[] = [];
  let looked = 0;
  for (let triangle = 0; triangle < man.body.mesh.triangles.length / 3; triangle += 11) {
    const anchor: Extract<Place, { kind: 'ashi' }>['anchor'] = { triangle, barycentric: [0.4, 0.3, 0.3] };
    const facing = man.surface.place(anchor).normal[2];
    if (Math.abs(facing) < 0.9) continue;
    const { region, side, nearest, text } = man.describe(anchor);
    if (!TRUNK.includes(region)) continue;
    looked++;
    const place: Place = { kind: 'ashi', sex: 'male', anchor, near: nearest.code, description: text };
    const wanted = facing < 0 ? 'prone' : 'supine';
    if (!reachableIn({ place, side: SIDES[side] })?.includes(wanted)) strays.push(`${wanted}: ${text}`);
  }
  expect(looked).toBeGreaterThan(60);
  // At the edge of the flank a point may lie nearest for which the patient lies on the side.
  expect(strays.length, strays.join('\n')).toBeLessThan(looked / 30);
});

test('the tender places of the sample practice are beside the point that lies nearest', () => {
  const places = SAMPLE_CASES.flatMap(({ plans }) => plans)
    .flatMap(({ content }) => content().applications)
    .flatMap(({ place }) => (place.kind === 'ashi' ? [place] : []));
  expect(places.length).toBeGreaterThan(0);
  for (const { sex, anchor, near } of places) {
    expect(sex).toBe('male');
    expect(near).toBe(man.describe(anchor).nearest.code);
  }
});
