import type { RuleTable } from '../../rules/rule.ts';
import { median } from './words.ts';

/** The back part of the Governor Vessel. Definitions: WHO 2008. */
export const GOVERNOR_RULES: RuleTable = {
  GV1: median({ between: ['coccyx-tip', 'anus'], fraction: 1 / 2 }),
  GV2: median({ at: 'sacral-hiatus' }),
  GV3: median({ at: 'l4-spinous' }),
  GV4: median({ at: 'l2-spinous' }),
  GV5: median({ at: 'l1-spinous' }),
  GV6: median({ at: 't11-spinous' }),
  GV7: median({ at: 't10-spinous' }),
  GV8: median({ at: 't9-spinous' }),
  GV9: median({ at: 't7-spinous' }),
  GV10: median({ at: 't6-spinous' }),
  GV11: median({ at: 't5-spinous' }),
  GV12: median({ at: 't3-spinous' }),
  GV13: median({ at: 't1-spinous' }),
  GV14: median({ at: 'c7-spinous' }),
};
