import type { RuleTable } from '../../rules/rule.ts';
import { median, onAbdomen, onChest } from './words.ts';

/** The Conception Vessel. Definitions: WHO 2008. */
export const CONCEPTION_RULES: RuleTable = {
  CV1: median({ between: ['anus', 'genital-posterior'], fraction: 1 / 2 }),
  CV2: median({ at: 'pubic-symphysis' }),
  CV3: median(onAbdomen(-4, 0)),
  CV4: median(onAbdomen(-3, 0)),
  CV5: median(onAbdomen(-2, 0)),
  CV6: median(onAbdomen(-1.5, 0)),
  CV7: median(onAbdomen(-1, 0)),
  CV8: median({ at: 'umbilicus' }),
  CV9: median(onAbdomen(1, 0)),
  CV10: median(onAbdomen(2, 0)),
  CV11: median(onAbdomen(3, 0)),
  CV12: median(onAbdomen(4, 0)),
  CV13: median(onAbdomen(5, 0)),
  CV14: median(onAbdomen(6, 0)),
  CV15: median({
    level: { of: 'xiphisternal', above: { cun: -1, scale: 'upper-abdomen' } },
    where: { lateralTo: 'anterior-midline', by: { cun: 0, scale: 'nipples' } },
  }),
  CV16: median({ at: 'xiphisternal' }),
  CV17: median(onChest(4, 0)),
  CV18: median(onChest(3, 0)),
  CV19: median(onChest(2, 0)),
  CV20: median(onChest(1, 0)),
  CV21: median({
    level: { of: 'suprasternal-notch', above: { cun: -1, scale: 'sternum' } },
    where: { lateralTo: 'anterior-midline', by: { cun: 0, scale: 'nipples' } },
  }),
  CV22: median({ at: 'suprasternal-notch' }),
  CV23: median({ at: 'hyoid-superior' }),
  CV24: median({ at: 'mentolabial-sulcus' }),
};
