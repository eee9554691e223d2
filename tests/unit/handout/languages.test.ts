import { describe, expect, it } from 'vitest';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import { FIRST_READINGS } from '../../../shared/atlas/readings.ts';
import { DIET_SUGGESTIONS } from '../../../shared/clinical/adjuncts/diet.ts';
import { LANGUAGES } from '../../../shared/model/handout.ts';
import { HandoutDocument } from '../../../shared/model/handout-document.ts';
import { PATIENT_FLAGS } from '../../../shared/model/patient.ts';
import { handoutOf, paperWords, patient, textOf } from '../../support/handout.ts';
import { messagesIn, TRANSLATIONS, unwritable } from '../../support/paper-languages.ts';
import { ashiEntry, FIRST_START, lowBackPlan, pointEntry } from '../../support/records.ts';
import { fullPlan } from './plans.ts';

/** As one reads it: without the places where a word may be parted, every space alike. */
const read = (text: string) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ');
const everybody = { patient: patient({ flags: [...PATIENT_FLAGS], allergies: 'plaster' }) };

describe.each(LANGUAGES)('a handout in %s', (language) => {
  it('holds every point, dose and note of its plan, in each length', async () => {
    const plan = fullPlan();
    const whole = ['short', 'normal', 'detailed'] as const;
    for (const length of whole) {
      const document = await handoutOf(plan, language, { length }, everybody);
      expect(HandoutDocument.safeParse(document).error).toBeUndefined();
      const text = read(textOf(document));
      for (const { place, note } of plan.applications) {
        if (place.kind === 'point') expect(text).toContain(place.code);
        else expect(text).toContain(place.near);
        expect(text).toContain(note);
      }
      const rows = document.blocks.flatMap(({ rounds }) => rounds.flatMap((round) => round.rows));
      expect(rows.map(({ number }) => number)).toEqual(plan.applications.map((_, index) => index + 1));
      for (const row of rows) {
        const one = document.prescription.applications.find(({ id }) => id === row.applicationId)!;
        const done = row.done.map((line) => line.text).join(' ');
        const measures = [
          one.needling?.depthMm,
          one.needling?.retentionMin,
          one.cupping?.sizeMm,
          one.cupping?.minutes,
          one.moxibustion?.minutes,
          one.moxibustion?.cones,
          one.bodywork?.minutes,
        ].filter((value) => value != null);
        for (const value of measures) {
          expect(done).toMatch(new RegExp(`(?<![\\d.,])${String(value).replace('.', '[.,]')}(?![\\d.,]\\d)`));
        }
        expect(row.where === '').toBe(length === 'short' && one.place.kind === 'point');
        expect(row.side).not.toBe('');
      }
      for (const written of [
        ...Object.values(plan.notes).flatMap((note) => note.split('\n\n')),
        ...plan.adjuncts.herbs.flatMap(({ name, dose }) => [name, dose]),
        ...plan.adjuncts.exercises.flatMap(({ name, dose }) => [name, dose]),
        ...plan.adjuncts.diet.map((advice) => advice.text),
        ...plan.targets.map(({ label }) => label),
        ...['Du Huo', 'Gan Cao', '2/100', 'KI3', 'LI4'],
        plan.complaint,
        plan.goals,
        'plaster',
      ])
        expect(text).toContain(written);
    }
  });

  it('is written in the fonts that are bundled for it', async () => {
    const document = await handoutOf(fullPlan(), language, { length: 'detailed' }, everybody);
    const texts = document.blocks.flatMap(({ heading, paragraphs, items }) => [
      heading,
      ...paragraphs,
      ...items.map(({ text, detail }) => text + detail),
    ]);
    const written = texts.map((text) => text.replace(/[\u00ad\n]/g, ''));
    expect(unwritable(language, written)).toEqual([]);
  });

  it('says where each point lies by the reading that the practice uses', async () => {
    const words = await paperWords(language);
    for (const point of POINTS) expect(words.whereIs(point, null)).not.toBe('');
    const other = POINTS.filter(({ alternative }) => alternative?.lay !== undefined);
    expect(other.length).toBeGreaterThan(0);
    for (const point of other)
      expect(words.whereIs(point, 'who-alternative')).not.toBe(words.whereIs(point, 'who'));
    const practice = {
      ...FIRST_START.settings,
      readings: { ...FIRST_READINGS, PC9: 'who-alternative' as const },
    };
    const plan = lowBackPlan({ applications: [pointEntry('PC9', 'both')] });
    const at = async (more: object) =>
      (await handoutOf(plan, language, {}, more)).blocks.flatMap(({ rounds }) => rounds)[0]!.rows[0]!.where;
    expect(await at({ practice })).not.toBe(await at({}));
  });
});

describe('the languages of a handout', () => {
  it('have all the advice on food that Ashi proposes; other words stay as they were written', async () => {
    for (const language of TRANSLATIONS) {
      expect([...messagesIn(language, 'advice').keys()]).toEqual(DIET_SUGGESTIONS.map(({ text }) => text));
      expect(unwritable(language, messagesIn(language, 'advice').values())).toEqual([]);
    }
    const words = await paperWords('es');
    expect(words.advice('Enough to drink, rather warm than cold')).toMatch(/^Beber/);
    expect(words.advice('Soup in the evening')).toBe('Soup in the evening');
  });

  it('tell a tender place by the point near it, unless the practitioner has words for it', async () => {
    const whereIn = async (
      language: (typeof LANGUAGES)[number],
      description: string,
      near: string | null,
    ) => {
      const spot = ashiEntry();
      const place = { ...spot.place, description, near } as typeof spot.place;
      const plan = lowBackPlan({ applications: [{ ...spot, place }] });
      const { blocks } = await handoutOf(plan, language);
      return read(blocks.flatMap(({ rounds }) => rounds)[0]!.rows[0]!.where);
    };
    const measured = '2.1 cun lateral to the posterior midline, level of L4; 0.6 cun below BL25';
    expect(await whereIn('en', measured, 'BL25')).toMatch(/^near BL25: low back, beside the spine/);
    expect(await whereIn('de', measured, 'BL25')).toMatch(/^nahe bei BL25: unterer Rücken/);
    expect(await whereIn('de', measured, null)).toBe(measured);
    expect(await whereIn('de', 'Narbe am Beckenkamm', 'BL25')).toBe('Narbe am Beckenkamm');
  });

  it('leave the practitioner’s words of one language out of the others', async () => {
    const texts = [{ language: 'en' as const, kind: 'aftercare' as const, text: 'Rest.' }];
    const { blocks } = await handoutOf(fullPlan(), 'es', { texts });
    expect(blocks.every(({ isEdited }) => !isEdited)).toBe(true);
  });

  it('are drafts of a machine until somebody of the practice has read them', async () => {
    const reviewedLanguages = { es: { by: 'A. Example', on: '2026-03-01' } };
    const practice = { ...FIRST_START.settings, reviewedLanguages };
    const noticeIn = async (language: (typeof LANGUAGES)[number], more = {}) =>
      (await handoutOf(lowBackPlan(), language, {}, more)).languageNotice;
    expect(await noticeIn('en')).toBe('');
    for (const language of TRANSLATIONS) expect(await noticeIn(language)).not.toBe('');
    expect(await noticeIn('es', { practice })).toBe('');
    expect(await noticeIn('de', { practice })).not.toBe('');
  });

  it('write numbers, dates and names of points as their readers do', async () => {
    const german = await handoutOf(fullPlan(), 'de');
    expect(read(textOf(german))).toContain('22,5 mm tief');
    expect(german.letterhead.date).toBe('22. November 2026');
    const simplified = await handoutOf(lowBackPlan(), 'zh-Hans');
    expect(simplified.letterhead.date).toBe('2026年11月22日');
    expect(textOf(simplified)).toContain('肾俞');
    expect(textOf(await handoutOf(lowBackPlan(), 'zh-Hant'))).toContain('腎俞');
  });

  it('part long words of sentences, and no name', async () => {
    const { blocks, title, letterhead, fileName, patient: whose } = await handoutOf(fullPlan(), 'de');
    expect(blocks.flatMap(({ paragraphs }) => paragraphs).join('')).toContain('Schmerz\u00admit\u00adtel');
    expect([title, fileName, whose.name, ...Object.values(letterhead)].join('')).not.toContain('\u00ad');
    for (const { heading } of blocks) expect(heading).not.toContain('\u00ad');
    const rows = blocks.flatMap(({ rounds }) => rounds.flatMap((round) => round.rows));
    expect(rows.map(({ label }) => label).join('')).not.toContain('\u00ad');
  });
});
