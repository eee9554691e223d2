import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { refuseFaults } from '../../../electron/practice/prescription-faults.ts';
import { withFreshIds } from '../../../shared/clinical/prescription.ts';
import { exampleProtocols } from '../../../shared/clinical/protocols/examples.ts';
import { PATTERN_IDS } from '../../../shared/model/assessment.ts';
import { ProtocolContent } from '../../../shared/model/protocol.ts';
import { HABITS } from './arbitrary.ts';

const examples = exampleProtocols(HABITS);
const named = (id: string) => examples.find((one) => one.id === id)!;
const codes = (id: string, group?: string) =>
  named(id)
    .content.applications.filter((one) => group === undefined || one.group === group)
    .map(({ place }) => (place.kind === 'point' ? place.code : ''));

describe('published prescriptions', () => {
  test.each(examples.map((one) => [one.id, one] as const))(
    '%s can be carried out as it stands',
    (_, { content }) => {
      const own = { ...content, ...withFreshIds(content, randomUUID) };
      expect(ProtocolContent.parse(own)).toEqual(own);
      expect(() => refuseFaults(own)).not.toThrow();
      expect(new Set(content.applications.map(({ id }) => id)).size).toBe(content.applications.length);
      expect(content.source).not.toBe('');
    },
  );

  test('each have a name and an identifier of their own', () => {
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
    expect(new Set(examples.map(({ content }) => content.title)).size).toBe(examples.length);
  });

  test('those of trials stand above web pages, and what nobody looked up stands last', () => {
    const order = examples.map(({ source }) => source.confidence);
    expect(order.slice(0, 2)).toEqual(['trial', 'trial']);
    expect(order.lastIndexOf('web, unreviewed')).toBeLessThan(
      order.indexOf('textbook knowledge, unverified'),
    );
    expect(new Set(order)).toEqual(new Set(['trial', 'web, unreviewed', 'textbook knowledge, unverified']));
  });

  test('there is one for every pattern that a source gives one for', () => {
    const covered = new Set(examples.map(({ patternId }) => patternId));
    for (const id of PATTERN_IDS.filter((one) => one !== 'kidneyEssence')) expect(covered).toContain(id);
  });

  test('the standard treatment of 2009 has its points, its minutes and its ten sessions', () => {
    const { content, choices } = named('cherkin-2009');
    expect(codes('cherkin-2009').toSorted()).toEqual(['BL23', 'BL40', 'GV3', 'KI3']);
    expect(content.course.sessions).toBe(10);
    expect(content.applications.map(({ needling }) => needling?.retentionMin)).toEqual([20, 20, 20, 20]);
    expect(choices).toEqual({});
  });

  test('the trial of 2006 offers its points to choose from, four local and two distal at least', () => {
    expect(named('brinkhaus-2006').choices).toEqual({ local: 4, distal: 2 });
    expect(codes('brinkhaus-2006', 'distal')).toEqual(
      'SI3 BL40 BL60 BL62 KI3 KI7 GB31 GB34 GB41 LR3 GV14 GV20'.split(' '),
    );
  });

  test('no depth is given, and over the lung the needle starts oblique', () => {
    const all = examples.flatMap(({ content }) => content.applications);
    expect(all.filter(({ needling }) => needling?.depthMm != null)).toEqual([]);
    const bl17 = all.find(({ place }) => place.kind === 'point' && place.code === 'BL17')!;
    expect(bl17.needling!.angle).toBe('oblique');
  });

  test('damp-heat and Kidney yin get no moxa, Kidney yang gets it on GV4', () => {
    for (const { patternId, content } of examples) {
      if (patternId !== 'dampHeat' && patternId !== 'kidneyYin') continue;
      expect(content.applications.filter(({ moxibustion }) => moxibustion !== null)).toEqual([]);
    }
    const heated = named('kidney-yang-100md').content.applications.filter(({ moxibustion }) => moxibustion);
    expect(heated.map(({ place }) => place)).toEqual([{ kind: 'point', code: 'GV4', level: null }]);
  });
});
