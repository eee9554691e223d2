import type { RuleTable } from '../../rules/rule.ts';
import { behind, median, onHead } from './words.ts';

/**
 * The Governor Vessel. Definitions: WHO 2008. GV15 to GV17 are counted from the posterior hairline as WHO's notes chain
 * them: GV16 one cun above it (textbook knowledge, unverified), GV15 half a cun below GV16, GV17 1.5 cun below GV18.
 */
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
  // Nape, head and face
  GV15: median(onHead(0.5, 'posterior-hairline')),
  GV16: median(onHead(1, 'posterior-hairline')),
  GV17: median(onHead(2.5, 'posterior-hairline')),
  GV18: median(onHead(4, 'posterior-hairline')),
  GV19: median(onHead(5.5, 'posterior-hairline')),
  // WHO's note has GV20 between the apices of the folded ears; the ears of these heads stand well before the five cun.
  GV20: { places: [{ rule: onHead(5, 'anterior-hairline'), on: 'median', alsoBeside: 'TE20' }] },
  GV21: median(onHead(3.5, 'anterior-hairline')),
  GV22: median(onHead(2, 'anterior-hairline')),
  GV23: median(onHead(1, 'anterior-hairline')),
  GV24: median(onHead(0.5, 'anterior-hairline')),
  GV25: median({ at: 'nose-tip' }),
  GV26: {
    places: [
      {
        rule: { along: ['nose-base', 'upper-lip-border'], fraction: 1 / 2 },
        on: 'median',
        reading: 'who',
      },
      {
        rule: { along: ['nose-base', 'upper-lip-border'], fraction: 1 / 3 },
        on: 'median',
        reading: 'who-alternative',
      },
    ],
  },
  GV27: median({ at: 'upper-lip-tubercle' }),
  GV28: behind(
    { at: 'upper-lip-border' },
    'median',
    'inside the mouth, where the frenulum of the upper lip meets the gum',
  ),
};
