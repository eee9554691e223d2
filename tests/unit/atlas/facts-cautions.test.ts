import { describe, expect, it } from 'vitest';
import { atLevel, POINTS, placesOf, placesPerSide } from '../../../shared/atlas/points/index.ts';
import { POINT_RULES } from '../../../shared/atlas/points/rules/index.ts';
import type { Caution, PointFacts, SpinalLevel } from '../../../shared/atlas/points/types.ts';
import { codesOf, point, range } from './by-code.ts';

const cautionsOf = (p: PointFacts, kind: Caution['kind']) => p.cautions.filter((c) => c.kind === kind);
const inRegion = (...regions: string[]) => POINTS.filter((p) => regions.includes(p.region));

/** That each of these points carries a caution of this kind that is graded above a note. */
function warns(kind: Caution['kind'], codes: readonly string[], text = /./) {
  for (const code of codes) {
    const found = cautionsOf(point(code), kind).filter((c) => c.grade !== 'note' && text.test(c.text));
    expect(found.length, `${code} ${kind}`).toBeGreaterThan(0);
  }
}

describe('cautions in pregnancy', () => {
  it('put the short list, and nothing else, at the core grade', () => {
    const core = ['LI4', 'SP6', 'BL31', 'BL32', 'BL33', 'BL34', 'BL60', 'BL67', 'GB21'];
    expect(codesOf((p) => p.cautions.some((c) => c.grade === 'core'))).toEqual(core);
    for (const p of POINTS) {
      const other = p.cautions.some((c) => c.source === 'carr-2015');
      expect(other, `${p.code}: the evidence to the contrary is shown beside it`).toBe(core.includes(p.code));
    }
  });

  it('note the points that single lists name, below the regions and the short list', () => {
    const single = codesOf((p) => p.cautions.some((c) => /single list/.test(c.text)));
    expect(single).toEqual(['SP1', 'SP2', 'SP5', 'SI1']);
    for (const code of [...single, 'ST12', 'GV1']) {
      expect(
        cautionsOf(point(code), 'pregnancy').map((c) => c.grade),
        code,
      ).toEqual(['note']);
    }
  });

  it('name the region that WHO lists on every point of loins, sacrum, belly and groin', () => {
    for (const p of inRegion('lumbar', 'sacral', 'upper abdomen', 'lower abdomen', 'groin')) {
      const listed = cautionsOf(p, 'pregnancy').some((c) => c.source === 'who-1999');
      expect(listed, p.code).toBe(true);
    }
    for (const p of inRegion('flank', 'perineum')) {
      expect(cautionsOf(p, 'pregnancy').length, p.code).toBeGreaterThan(0);
    }
    for (const p of inRegion('lower abdomen')) expect(cautionsOf(p, 'pregnancy')[0]?.text).toMatch(/^Lower/);
  });
});

describe('cautions of what lies beneath', () => {
  it('name the lung on every point of upper back and chest off the midline, and on shoulder and neck above it', () => {
    for (const p of inRegion('upper back', 'chest').filter((p) => !p.midline)) {
      expect(cautionsOf(p, 'thorax').length, p.code).toBeGreaterThan(0);
    }
    for (const code of ['SI9', 'SI10', ...range('CV', 18, 21), 'BL22', 'BL51']) {
      expect(cautionsOf(point(code), 'thorax').length, code).toBeGreaterThan(0);
    }
    warns('thorax', ['ST11', 'ST12', 'HT1', 'LI16', 'SI11', 'SI12', 'SI13', 'TE15', 'GB21']);
  });

  it('note what runs beneath the commonest points of arm, face and leg', () => {
    const noted = (code: string, text: RegExp) =>
      expect(
        point(code)
          .cautions.map((c) => c.text)
          .join(' '),
        code,
      ).toMatch(text);
    for (const code of ['LU5', 'LU7', 'LI11', 'LI5']) noted(code, /radial/);
    for (const code of ['ST36', 'ST37', 'ST38', 'ST39', 'ST41', 'EX-LE7']) noted(code, /anterior tibial/);
    for (const code of ['SP6', 'BL55', 'BL57', 'KI3', 'KI4']) noted(code, /posterior tibial/);
    for (const code of ['SP5', 'LR4']) noted(code, /saphenous/);
    for (const code of ['HT8', 'PC8']) noted(code, /palm/);
  });

  it('name organs all over the belly, the bladder low down, liver and heart below the ribs, kidneys in the loins', () => {
    for (const p of inRegion('upper abdomen', 'lower abdomen', 'flank').filter((p) => p.code !== 'CV8')) {
      expect(cautionsOf(p, 'organ').length, p.code).toBeGreaterThan(0);
    }
    warns('organ', ['CV2', 'CV3', 'CV4', 'ST28', 'ST29', 'KI11', 'KI12', 'EX-CA1'], /bladder/);
    warns('organ', ['ST19', 'CV14', 'CV15'], /Liver.*heart/);
    warns('organ', ['GB24', 'LR14', 'ST20', 'ST21', 'KI21'], /liver/i);
    warns('organ', ['KI22', 'ST18'], /heart/);
    warns('organ', ['BL22', 'BL23', 'BL24', 'BL51', 'BL52', 'EX-B4'], /kidney/);
    warns('organ', ['CV17'], /hole/);
    warns('organ', ['CV22'], /windpipe/);
    warns('organ', ['ST1', 'BL1', 'EX-HN7'], /eye/);
    warns('organ', ['GV21', 'GV22', 'GV23'], /fontanel/);
  });

  it('name the large vessels', () => {
    warns('vessel', ['ST9', 'ST10', 'ST11', 'LI17', 'LI18', 'SI16', 'SI17', 'TE16'], /carotid/);
    warns('vessel', ['ST12'], /subclavian/);
    warns('vessel', ['LU1', 'LU2', 'HT1'], /axillary/);
    warns('vessel', ['LU8', 'LU9'], /radial/);
    warns('vessel', ['HT2', 'PC3'], /brachial/);
    warns('vessel', ['HT4', 'HT5', 'HT6', 'HT7'], /ulnar/);
    warns('vessel', ['SP11', 'SP12', 'ST30', 'LR10', 'LR11', 'LR12'], /femoral/);
    warns('vessel', ['BL40', 'ST42', 'LR3', 'ST5', 'TE22']);
    for (const p of POINTS.filter((p) => /over the .*artery/.test(p.location))) {
      warns('vessel', [p.code]);
    }
  });

  it('name spinal canal, medulla and the nerves', () => {
    warns('nerve', [...range('GV', 3, 14), 'EX-HN15', 'EX-B2'], /canal/);
    warns('nerve', ['GV15', 'GV16', 'GB20', 'BL10'], /medulla/);
    warns('nerve', ['PC4', 'PC5', 'PC6', 'PC7'], /median/);
    warns('nerve', ['SI8'], /ulnar/);
    warns('nerve', ['BL36', 'BL37', 'BL54', 'GB30'], /sciatic/);
    warns('nerve', ['GB34'], /fibular/);
    warns('nerve', ['ST2'], /infraorbital/);
  });

  it('say which points are not needled', () => {
    for (const code of ['CV8', 'ST17']) {
      expect(point(code).depth, code).toBeUndefined();
      expect(
        point(code)
          .cautions.map((c) => c.text)
          .join(' '),
        code,
      ).toMatch(/[Nn]ot needled|neither needled/);
    }
  });
});

describe('needling', () => {
  it('is given for nearly every point, in cun and as a book has it, with the direction that its words name', () => {
    // Nipple and navel are not needled, nor are these four over bone; of EX-LE8 no book was found.
    const without = codesOf((p) => p.depth === undefined);
    expect(without).toEqual(['ST17', 'CV8', 'EX-UE1', ...range('EX-UE', 4, 6), 'EX-LE8']);
    for (const p of POINTS) {
      if (p.depth) expect(p.depth.text, p.code).toMatch(/^\d.* cun|^pricked/);
      if (p.direction) expect(p.direction.length, p.code).toBeGreaterThan(0);
    }
    expect(point('LI4').direction).toEqual(['perpendicular']);
    expect(point('LI20').direction).toEqual(['oblique', 'horizontal']);
    expect(point('GV20').direction).toEqual(['horizontal']);
    expect(point('GB20').direction).toBeUndefined();
  });

  it('is never perpendicular where only ribs and pleura lie beneath', () => {
    for (const p of inRegion('chest')) expect(p.direction ?? [], p.code).not.toContain('perpendicular');
  });
});

describe('moxibustion and cupping', () => {
  const fits = (what: 'moxibustion' | 'cupping', fit: string) => codesOf((p) => p[what]?.fit === fit);

  it('keep fire from eye, nipple, carotid, pulse, nose and mouth', () => {
    const eye = ['ST1', 'BL1', 'GB1', 'TE23', 'EX-HN7'];
    const inside = ['GV28', ...range('EX-HN', 9, 13)];
    const never = [...eye, ...inside, 'LU8', 'ST9', 'ST17', 'BL40', 'GV25'];
    expect(fits('moxibustion', 'not').sort()).toEqual(never.sort());
    for (const p of inRegion('face')) expect(p.moxibustion?.fit, p.code).not.toBe('usual');
  });

  it('give moxibustion on the navel, and where books have no needle', () => {
    for (const code of ['CV8', 'EX-UE1', 'EX-UE4', 'ST36', 'CV4', 'BL23', 'GV4', 'KI1', 'BL67']) {
      expect(point(code).moxibustion?.fit, code).toBe('usual');
    }
  });

  it('keep cups from face, hair, large vessels, nipple and navel', () => {
    const never = new Set(fits('cupping', 'not'));
    for (const p of inRegion('face', 'axilla', 'groin', 'perineum'))
      expect(never.has(p.code), p.code).toBe(true);
    for (const code of ['ST9', 'ST12', 'CV22', 'HT1', 'LU9', 'ST30', 'LR12', 'ST17', 'CV8', 'GV20', 'GB20']) {
      expect(never.has(code), code).toBe(true);
    }
  });

  it('put cups on the muscles of back, buttocks and calves', () => {
    for (const code of [...range('BL', 11, 26), ...range('BL', 41, 52), 'GB30', 'BL57', 'GB21', 'SI11']) {
      expect(point(code).cupping?.fit, code).toBe('usual');
    }
    for (const p of inRegion('upper abdomen', 'lower abdomen').filter((p) => p.code !== 'CV8')) {
      expect(p.cupping?.why, p.code).toMatch(/pregnancy/);
    }
  });
});

describe('points with several places', () => {
  const jiaji = point('EX-B2');

  it('are counted for each side', () => {
    const several = Object.fromEntries(
      POINTS.filter((p) => placesPerSide(p) > 1).map((p) => [p.code, placesPerSide(p)]),
    );
    expect(several).toEqual({
      ...{ 'EX-HN1': 2, 'EX-UE2': 2, 'EX-UE7': 2, 'EX-UE9': 4, 'EX-UE10': 4, 'EX-UE11': 5 },
      ...{ 'EX-LE1': 2, 'EX-LE5': 2, 'EX-LE10': 4, 'EX-LE12': 5 },
    });
    for (const code of ['EX-LE1', 'EX-LE5', 'EX-LE10', 'EX-LE12'] as const) {
      const rule = POINT_RULES.get(code);
      expect(rule && 'places' in rule && rule.places.length, code).toBe(several[code]);
    }
  });

  it('have one place at each of seventeen levels (EX-B2), every other point one', () => {
    expect(placesOf(jiaji).map((place) => place.level)).toEqual([...range('T', 1, 12), ...range('L', 1, 5)]);
    expect(POINTS.flatMap(placesOf)).toHaveLength(POINTS.length + 16);
    expect(placesOf(point('BL23'))).toEqual([{ facts: point('BL23') }]);
  });

  it('warn of the lung in the chest and of pregnancy in the loins, not the other way round', () => {
    const kinds = (level: SpinalLevel) => atLevel(jiaji, level).cautions.map((c) => c.kind);
    expect(kinds('T5')).toContain('thorax');
    expect(kinds('T5')).not.toContain('pregnancy');
    expect(kinds('L2')).toContain('pregnancy');
    expect(kinds('L2')).not.toContain('thorax');
    expect(atLevel(jiaji, 'L2').region).toBe('lumbar');
    expect(atLevel(jiaji, 'T12').location).toContain('spinous process of T12');
  });

  it('refuse a level for a point that has none', () => {
    expect(() => atLevel(point('BL23'), 'L2')).toThrow(RangeError);
  });
});
