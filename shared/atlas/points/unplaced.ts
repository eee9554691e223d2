import type { PointCode } from '../codes.ts';
import { POINT_RULES } from './rules/index.ts';
import type { PointFacts } from './types.ts';
import { WRITTEN_POINTS } from './written.ts';

/**
 * Points whose facts are written down while their location rule is not: not part of the atlas, not found by code,
 * never on a body. They join POINTS with their rule.
 */
export const UNPLACED_POINTS: readonly PointFacts[] = WRITTEN_POINTS.filter(
  ({ code }) => !POINT_RULES.has(code as PointCode),
);
