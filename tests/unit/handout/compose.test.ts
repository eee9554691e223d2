import { describe, expect, it } from 'vitest';
import { composeHandout, saysNothing } from '../../../shared/handout/compose.ts';
import { FIRST_HANDOUT_HABITS, HANDOUT_BLOCKS, HANDOUT_LENGTHS } from '../../../shared/model/handout.ts';
import { HandoutDocument } from '../../../shared/model/handout-document.ts';
import { PATIENT_FLAGS } from '../../../shared/model/patient.ts';
import { emptyPlan } from '../../../shared/model/plan.ts';
import { handoutOf, paperWords, patient, textOf } from '../../support/handout.ts';
import { FIRST_START, lowBackPlan, pointEntry } from '../../support/records.ts';
import { fullPlan } from './plans.ts';

const kinds = ({ blocks }: HandoutDocument) => blocks.map(({ kind }) => kind);

describe('a composed handout', () => {
  it('holds every part of a plan that has something for each', async () => {
    const document = await handoutOf(
      fullPlan(),
      'en',
      {},
      { patient: patient({ flags: ['anticoagulant'] }) },
    );
    expect(kinds(document)).toEqual([...HANDOUT_BLOCKS]);
    expect(HandoutDocument.safeParse(document).error).toBeUndefined();
  });

  it('leaves out what has nothing to say', async () => {
    const neck = {
      ...emptyPlan('Neck'),
      complaint: 'Stiff neck',
      applications: [pointEntry('GB20', 'both')],
    };
    expect(kinds(await handoutOf(neck))).toEqual([
      'found',
      'treatment',
      'aftercare',
      'urgent',
      'mechanism',
      'contact',
    ]);
  });

  it('says all of it again, word for word, to whoever keeps the document', async () => {
    const document = await handoutOf(fullPlan());
    expect(HandoutDocument.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('is written as the plan says, else as the patient reads, else as the practice is used to', async () => {
    const practice = {
      ...FIRST_START.settings,
      handout: { ...FIRST_HANDOUT_HABITS, length: 'short' as const, largePrint: true },
    };
    const words = await paperWords('en');
    const source = {
      practice,
      patient: patient(),
      appointments: [],
      logo: null,
      date: '2026-11-22',
      paper: 'Letter',
    } as const;
    const composed = (draft: object) =>
      composeHandout({
        ...source,
        practitioner: FIRST_START.practitioner,
        words,
        content: { ...fullPlan(), handout: { ...fullPlan().handout, ...draft } },
      });
    expect(composed({}).largePrint).toBe(true);
    expect(composed({ largePrint: false }).largePrint).toBe(false);
    expect(textOf(composed({}))).not.toContain('does not mean that an organ');
    expect(textOf(composed({ length: 'normal' }))).toContain('does not mean that an organ');
  });

  it('grows with its length and never drops what a shorter one says', async () => {
    const [short, normal, detailed] = await Promise.all(
      HANDOUT_LENGTHS.map(async (length) => textOf(await handoutOf(fullPlan(), 'en', { length }))),
    );
    const sentences = (text: string) => new Set(text.split(/(?<=[.:?])\s+|\n/));
    expect([...sentences(short!)].filter((one) => !sentences(normal!).has(one))).toEqual([]);
    expect([...sentences(normal!)].filter((one) => !sentences(detailed!).has(one))).toEqual([]);
    expect(short!.length).toBeLessThan(normal!.length);
    expect(normal!.length).toBeLessThan(detailed!.length);
  });

  it('stands in the order that was chosen, without what was switched off; what is not named follows', async () => {
    const document = await handoutOf(fullPlan(), 'en', {
      blocks: [
        { kind: 'urgent', printed: true },
        { kind: 'evidence', printed: false },
        { kind: 'treatment', printed: true },
      ],
    });
    expect(kinds(document).slice(0, 3)).toEqual(['urgent', 'treatment', 'found']);
    expect(kinds(document)).not.toContain('evidence');
  });

  it('prints the practitioner’s words in the place of its own, in their language alone', async () => {
    const texts = [
      { language: 'en' as const, kind: 'aftercare' as const, text: 'Rest.\n\nDrink\ntea.' },
      { language: 'en' as const, kind: 'homePoints' as const, text: 'Gently.' },
    ];
    const { blocks } = await handoutOf(fullPlan(), 'en', { texts });
    const block = (kind: string) => blocks.find((one) => one.kind === kind)!;
    expect(block('aftercare')).toMatchObject({ paragraphs: ['Rest.', 'Drink\ntea.'], isEdited: true });
    expect(block('homePoints')).toMatchObject({ paragraphs: ['Gently.'], isEdited: true });
    expect(block('homePoints').items).toHaveLength(2);
    expect(block('urgent').isEdited).toBe(false);
  });

  it('tells every flag of a patient, and what it changes afterwards', async () => {
    const text = textOf(
      await handoutOf(fullPlan(), 'en', {}, { patient: patient({ flags: [...PATIENT_FLAGS] }) }),
    );
    const words = await paperWords('en');
    for (const flag of PATIENT_FLAGS) expect(text).toContain(words.say(`recorded.flag.${flag}`));
    expect(text).toContain('the marks may be darker');
    expect(text).toContain('Look at the skin in the evening');
    expect(text).not.toContain('Tell us at once if the heat');
  });

  it('says where a flag holds, where that is known', async () => {
    const who = {
      patient: patient({
        flags: ['tumour', 'implant', 'lymphoedema'],
        flagAreas: { implant: ['leftLeg', 'rightLeg', 'neck'], lymphoedema: ['leftArm'] },
      }),
    };
    const english = textOf(await handoutOf(fullPlan(), 'en', {}, who));
    expect(english).toContain('You have or had a tumour. You have lymph swelling');
    expect(english).toContain('Where: left arm. You have an implant. Where: neck and both legs.');
    expect(textOf(await handoutOf(fullPlan(), 'de', {}, who))).toContain('Ort: Hals und beide Beine.');
    expect(textOf(await handoutOf(fullPlan(), 'zh-Hant', {}, who))).toContain('部位：左臂。');
  });

  it('calls a pattern it knows by its name and in plain words; another one as it was written', async () => {
    const known = {
      ...lowBackPlan(),
      assessment: { ...emptyPlan('').assessment, patternId: 'kidneyYang' as const },
    };
    expect(textOf(await handoutOf(known))).toContain(
      '“Kidney yang deficiency”. The back is seen as short of warmth',
    );
    expect(textOf(await handoutOf({ ...known, pattern: 'Du Mai blocked' }))).toContain(
      '“Du Mai blocked”. The back',
    );
    expect(textOf(await handoutOf({ ...lowBackPlan(), pattern: 'Du Mai blocked' }))).not.toContain(
      'The back is seen',
    );
  });

  it('speaks of research on low back pain to nobody else', async () => {
    const at = (region: 'lowBack' | 'knee' | null, complaint: string) =>
      handoutOf({
        ...lowBackPlan(),
        title: 'Plan',
        pattern: '',
        complaint,
        assessment: { ...emptyPlan('').assessment, region },
      });
    for (const about of [
      await at('lowBack', 'Pain'),
      await at(null, 'Low back pain'),
      await at(null, '腰痛'),
    ])
      expect(kinds(about)).toContain('evidence');
    for (const other of [await at('knee', 'Pain since the back was better'), await at(null, 'Knee')])
      expect(kinds(other)).not.toContain('evidence');
  });

  it('keeps words that run from right to left apart from those around them', async () => {
    const { patient: whose, fileName } = await handoutOf(
      lowBackPlan(),
      'en',
      {},
      {
        patient: patient({ givenName: 'محمد', familyName: 'علي' }),
      },
    );
    expect(whose.name).toBe('\u2068محمد علي\u2069');
    expect(fileName).toBe('محمد علي, treatment plan, 2026-11-22');
  });

  it('knows a plan that says nothing yet', () => {
    expect(saysNothing(emptyPlan('Plan'))).toBe(true);
    expect(saysNothing({ ...emptyPlan('Plan'), goals: ' \n' })).toBe(true);
    expect(saysNothing({ ...emptyPlan('Plan'), goals: 'Walk' })).toBe(false);
    expect(saysNothing(lowBackPlan())).toBe(false);
  });
});
