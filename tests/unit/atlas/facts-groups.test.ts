import { describe, expect, it } from 'vitest';
import { MERIDIANS } from '../../../shared/atlas/meridians.ts';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import { codesOf, point, withClass } from './by-code.ts';

const STAGES = ['jing-well', 'ying-spring', 'shu-stream', 'jing-river', 'he-sea'];

/** From the nail to elbow or knee. */
const FIVE: Record<string, string[]> = {
  LU: ['LU11', 'LU10', 'LU9', 'LU8', 'LU5'],
  LI: ['LI1', 'LI2', 'LI3', 'LI5', 'LI11'],
  ST: ['ST45', 'ST44', 'ST43', 'ST41', 'ST36'],
  SP: ['SP1', 'SP2', 'SP3', 'SP5', 'SP9'],
  HT: ['HT9', 'HT8', 'HT7', 'HT4', 'HT3'],
  SI: ['SI1', 'SI2', 'SI3', 'SI5', 'SI8'],
  BL: ['BL67', 'BL66', 'BL65', 'BL60', 'BL40'],
  KI: ['KI1', 'KI2', 'KI3', 'KI7', 'KI10'],
  PC: ['PC9', 'PC8', 'PC7', 'PC5', 'PC3'],
  TE: ['TE1', 'TE2', 'TE3', 'TE6', 'TE10'],
  GB: ['GB44', 'GB43', 'GB41', 'GB38', 'GB34'],
  LR: ['LR1', 'LR2', 'LR3', 'LR4', 'LR8'],
};

/** One point for each organ, as `code: organ`. */
const ofOrgans = (kind: string, expected: Record<string, string>) => {
  for (const [code, organ] of Object.entries(expected)) {
    expect(point(code).classes, code).toContain(`${kind}:${organ}`);
  }
  expect(withClass(new RegExp(`^${kind}:`)).sort()).toEqual(Object.keys(expected).sort());
};

describe('groups of points', () => {
  it('hold the five transport points of the twelve meridians, with their phases', () => {
    const phases = {
      yin: ['wood', 'fire', 'earth', 'metal', 'water'],
      yang: ['metal', 'water', 'wood', 'fire', 'earth'],
    };
    for (const [id, codes] of Object.entries(FIVE)) {
      const polarity = MERIDIANS.find((m) => m.id === id)?.polarity ?? 'yin';
      for (const [i, code] of codes.entries()) {
        expect(point(code).classes, code).toContain(`five-shu:${STAGES[i]}:${phases[polarity][i]}`);
      }
    }
    expect(withClass(/^five-shu/)).toHaveLength(60);
  });

  it('hold twelve source points: the stream points of the yin meridians, six more on the yang ones', () => {
    const yuan = ['LU9', 'LI4', 'ST42', 'SP3', 'HT7', 'SI4', 'BL64', 'KI3', 'PC7', 'TE4', 'GB40', 'LR3'];
    expect(withClass(/^yuan$/)).toEqual(yuan);
    // The 66 points of the older books: 60 transport points and the source points of the six yang meridians.
    expect(new Set([...withClass(/^five-shu/), ...yuan]).size).toBe(66);
  });

  it('hold twelve back and twelve front points', () => {
    const back = {
      BL13: 'LU',
      BL14: 'PC',
      BL15: 'HT',
      BL18: 'LR',
      BL19: 'GB',
      BL20: 'SP',
      BL21: 'ST',
      BL22: 'TE',
    };
    ofOrgans('back-shu', { ...back, BL23: 'KI', BL25: 'LI', BL27: 'SI', BL28: 'BL' });
    const front = {
      LU1: 'LU',
      CV17: 'PC',
      CV14: 'HT',
      LR14: 'LR',
      GB24: 'GB',
      LR13: 'SP',
      CV12: 'ST',
      CV5: 'TE',
    };
    ofOrgans('front-mu', { ...front, GB25: 'KI', ST25: 'LI', CV4: 'SI', CV3: 'BL' });
  });

  it('hold six lower sea, eight influential and eight confluent points', () => {
    ofOrgans('lower-he-sea', { ST36: 'ST', ST37: 'LI', ST39: 'SI', BL39: 'TE', BL40: 'BL', GB34: 'GB' });
    const four = { LR13: 'viscera', CV12: 'bowels', CV17: 'qi', BL17: 'blood' };
    ofOrgans('eight-influential', { ...four, GB34: 'sinew', LU9: 'vessels', BL11: 'bone', GB39: 'marrow' });
    const foot = { SP4: 'chong', BL62: 'yang-qiao', KI6: 'yin-qiao', GB41: 'dai' };
    ofOrgans('confluent', { LU7: 'CV', SI3: 'GV', PC6: 'yin-wei', TE5: 'yang-wei', ...foot });
  });

  it('hold sixteen cleft and fifteen connecting points', () => {
    const clefts = ['LU6', 'LI7', 'ST34', 'SP8', 'HT6', 'SI6', 'BL63', 'KI5', 'PC4', 'TE7', 'GB36', 'LR6'];
    expect(withClass(/^xi-cleft$/)).toEqual(clefts);
    ofOrgans('xi-cleft', { KI8: 'yin-qiao', BL59: 'yang-qiao', KI9: 'yin-wei', GB35: 'yang-wei' });
    const own = ['LU7', 'LI6', 'ST40', 'SP4', 'HT5', 'SI7', 'BL58', 'KI4', 'PC6', 'TE5', 'GB37', 'LR5'];
    expect(withClass(/^luo$/)).toEqual([...own, 'GV1', 'CV15']);
    expect(withClass(/^luo:great$/)).toEqual(['SP21']);
  });

  it('hold six command points', () => {
    ofOrgans('command', {
      ...{ ST36: 'abdomen', BL40: 'back', LU7: 'head', LI4: 'face' },
      ...{ PC6: 'chest', GV26: 'collapse' },
    });
  });

  it('hold the crossing points, none of which crosses its own meridian', () => {
    const crossing = POINTS.filter((p) => p.classes.some((c) => c.startsWith('crossing:')));
    // The course book speaks of about ninety.
    expect(crossing.length).toBeGreaterThanOrEqual(90);
    for (const p of crossing) expect(p.classes, p.code).not.toContain(`crossing:${p.meridian}`);
    const met = (vessel: string) => withClass(new RegExp(`^crossing:${vessel}$`));
    expect(met('dai')).toEqual(['GB26', 'GB27', 'GB28']);
    expect(met('chong')).toEqual([
      ...['ST30', 'KI11', 'KI12', 'KI13', 'KI14', 'KI15', 'KI16', 'KI17', 'KI18', 'KI19', 'KI20', 'KI21'],
      ...['CV1', 'CV7'],
    ]);
    expect(met('yang-wei')).toEqual(expect.arrayContaining(['SI10', 'TE15', 'GB13', 'GB20', 'GB21', 'GV15']));
    expect(point('SP6').classes).toEqual(expect.arrayContaining(['crossing:LR', 'crossing:KI']));
  });

  it('are written once each', () => {
    expect(codesOf((p) => new Set(p.classes).size !== p.classes.length)).toEqual([]);
  });
});
