import { benchAtlas } from '../tests/bench/atlas.ts';
import { benchCommit } from '../tests/bench/commit.ts';
import { benchLargePractice } from '../tests/bench/large-practice.ts';
import type { Measured } from '../tests/bench/measured.ts';
import { benchPick } from '../tests/bench/pick.ts';
import { benchPlan } from '../tests/bench/plan.ts';
import { benchRendererBytes } from '../tests/bench/renderer-bytes.ts';
import { benchScene } from '../tests/bench/scene.ts';
import { benchScreens } from '../tests/bench/screens.ts';
import { benchSessions } from '../tests/bench/sessions.ts';

/** The record's own figures, told like the others. */
async function commit(): Promise<Measured[]> {
  const { ratio, reviseMedianMs, bareMedianMs } = await benchCommit();
  return [
    {
      name: 'record: a saved change, in bare transactions of the same bytes',
      value: ratio,
      unit: 'ratio',
      budget: 1.5,
    },
    { name: 'record: a saved change, median', value: reviseMedianMs, unit: 'ms', budget: null },
    {
      name: 'record: a bare transaction of the same bytes, median',
      value: bareMedianMs,
      unit: 'ms',
      budget: null,
    },
  ];
}

// One JSON line for each thing measured, as it is measured.
for (const bench of [
  benchRendererBytes,
  benchAtlas,
  benchPick,
  commit,
  benchSessions,
  benchLargePractice,
  benchScene,
  benchPlan,
  benchScreens,
]) {
  for (const { name, value, unit, budget } of await bench()) {
    const within = budget === null ? {} : { budget, within: value <= budget };
    console.log(JSON.stringify({ name, value, unit, ...within }));
  }
}
