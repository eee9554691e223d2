import { pointByCode } from '../../../shared/atlas/points/index.ts';
import type { PointFacts } from '../../../shared/atlas/points/types.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { PlannedMark } from '../../scene/types.ts';

/** How often a point was used and what was felt there. */
export type PointUse = Output<'sessions.pointUse'>['points'][number];

/** What may have been recorded of a needle. */
export const RESPONSES = ['deQi', 'twitch', 'none', 'adverse'] as const;

/** For how many needles a response was recorded. */
export const recorded = (use: PointUse): number => RESPONSES.reduce((sum, one) => sum + use[one], 0);

/** "BL23" or "EX-B2 L2", as the record names a point, taken apart; facts are those of the atlas. */
export function pointOf({ point }: PointUse): {
  code: string;
  level: string | null;
  facts: PointFacts | undefined;
} {
  const [code = point, level = null] = point.split(' ');
  return { code, level, facts: pointByCode(code) };
}

/** The points on the body, each with the number of its sessions. On which sides it was used is not kept. */
export const marksOfUse = (points: readonly PointUse[]): readonly PlannedMark[] =>
  points.map((use) => {
    const { code, level } = pointOf(use);
    return {
      applicationId: use.point,
      order: use.sessions,
      isUse: true,
      place: { kind: 'point', code, level },
      side: 'both',
      needling: use.needles > 0,
      moxibustion: false,
      cones: null,
      areas: [],
    };
  });

/** The points at which something adverse was recorded. */
export const hadAdverse = (points: readonly PointUse[]): ReadonlySet<string> =>
  new Set(points.filter(({ adverse }) => adverse > 0).map(({ point }) => point));

/** The columns by which the table can be sorted; by `point` in the order of the alphabet, else the most first. */
export const COLUMNS = ['point', 'sessions', 'needles', ...RESPONSES, 'last'] as const;
export type Column = (typeof COLUMNS)[number];

/** Sorted by a column, upside down where asked; where it tells no difference, the most used first. */
export function sortedBy(points: readonly PointUse[], column: Column, isReversed: boolean): PointUse[] {
  const inOrder = (a: PointUse, b: PointUse) => {
    if (column === 'point') return a.point.localeCompare(b.point, 'en', { numeric: true });
    if (column === 'last') return b.last.localeCompare(a.last);
    return b[column] - a[column];
  };
  return [...points].sort(
    (a, b) => (isReversed ? -1 : 1) * inOrder(a, b) || b.sessions - a.sessions || inOrder(a, b),
  );
}
