import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import type { Act } from '../../shared/model/session.ts';
import { bodyWithAtlas } from '../scene/on-body.ts';
import { lowBackPlan, patientDraft } from './records.ts';
import { eventOf, giveAll } from './sessions.ts';

type Ask = <V extends VerbName>(verb: V, input: Input<V>) => Promise<Output<V>>;

/** What hurt at the beginning and in each of three sessions: it shrinks from below, and at the end the left calf is new. */
const COURSE: readonly { pain: number | null; strokes: readonly [from: string, to: string, mm: number][] }[] =
  [
    {
      pain: null,
      strokes: [
        ['BL22', 'BL28', 90],
        ['GB30', 'BL36', 70],
      ],
    },
    {
      pain: 7,
      strokes: [
        ['BL22', 'BL27', 80],
        ['GB30', 'GB30', 70],
      ],
    },
    { pain: 5, strokes: [['BL23', 'BL26', 70]] },
    {
      pain: 3,
      strokes: [
        ['BL23', 'BL25', 50],
        ['BL57', 'BL57', 45],
      ],
    },
  ];

/**
 * A woman with low back pain who was painted in the assessment and in three sessions that are over. In the first two, BL23
 * answered with de qi on both sides and GB30 with something adverse.
 */
export async function painCourse(ask: Ask): Promise<{ patientId: string; planId: string }> {
  const { placements } = await bodyWithAtlas('female', 'average');
  const anchorOf = (code: string) => {
    const { triangle, barycentric } = placements.find((one) => one.code === code && one.side === 'L')!.anchor;
    const [a, b, c] = barycentric;
    return { triangle, barycentric: [a, b, c] as [number, number, number] };
  };
  const [atFirst, ...later] = COURSE.map(({ pain, strokes }) => ({
    pain,
    painArea: strokes.map(([from, to, widthMm]) => ({
      sex: 'female' as const,
      anchors: from === to ? [anchorOf(from)] : [anchorOf(from), anchorOf(to)],
      widthMm,
    })),
  }));
  const { id: patientId } = await ask(
    'patients.create',
    patientDraft({ givenName: 'Maren', familyName: 'Course', sex: 'female' }),
  );
  const plan = lowBackPlan();
  const content = { ...plan, assessment: { ...plan.assessment, painArea: atFirst!.painArea } };
  const { id: planId } = await ask('plans.create', { patientId, content });
  for (const [i, { pain, painArea }] of later.entries()) {
    let session = await ask('sessions.begin', { planId, sessionId: null, variant: null });
    const { id } = session;
    const entry = (code: string) =>
      session.prescription!.applications.find(({ place }) => place.kind === 'point' && place.code === code)!
        .id;
    session = await giveAll(ask, session);
    const felt: [string, 'left' | 'right', 'deQi' | 'adverse'][] = [
      ['BL23', 'left', 'deQi'],
      ['BL23', 'right', 'deQi'],
      ['GB30', 'right', 'adverse'],
    ];
    for (const [code, side, response] of i < 2 ? felt : []) {
      const act: Act = { kind: 'response', applicationId: entry(code), sides: [side], response, note: '' };
      session = await ask('sessions.record', { id, event: eventOf(act) });
    }
    const notes = { ...session.notes, painBefore: pain, painArea };
    const { revision } = await ask('sessions.note', { id, revision: session.revision, notes });
    await ask('sessions.complete', { id, revision, difference: '' });
  }
  return { patientId, planId };
}
