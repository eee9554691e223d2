import { expect, test } from 'vitest';
import { readBody } from '../../../scripts/read-body.ts';
import { createAtlas } from '../../../shared/atlas/index.ts';
import { pointByCode } from '../../../shared/atlas/points/index.ts';
import type { Region } from '../../../shared/atlas/points/types.ts';
import { BUILDS, SEXES } from '../../../shared/atlas/surface/mesh.ts';
import { endAt } from '../../../shared/figure/framing.ts';

/** Where points may lie that a figure of a head, a hand or a foot alone shows. */
const ALLOWED: Readonly<Record<'head' | 'hand' | 'foot', readonly Region[]>> = {
  head: ['head', 'face', 'neck'],
  hand: ['hand', 'wrist', 'forearm'],
  foot: ['foot', 'ankle', 'leg'],
};

test.each(SEXES.flatMap((sex) => BUILDS.map((build) => [build, sex] as const)))(
  'head, hands and feet of the %s %s body are told from the rest',
  async (build, sex) => {
    const { body, placements } = createAtlas(await readBody(sex, build));
    const astray = placements.flatMap(({ code, side, position }) => {
      const { region } = pointByCode(code)!;
      const end = endAt(position, body.statureMm);
      const belongs =
        end === null ? !['hand', 'foot', 'head', 'face'].includes(region) : ALLOWED[end].includes(region);
      return belongs ? [] : [`${code}.${side} (${region}) taken for ${end}`];
    });
    expect(astray).toEqual([]);
  },
);
