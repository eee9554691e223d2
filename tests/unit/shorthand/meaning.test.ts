import { describe, expect, test } from 'vitest';
import { joinByLeads } from '../../../shared/clinical/leads.ts';
import { printShorthand, readShorthand } from '../../../shared/clinical/shorthand/index.ts';
import type { Application } from '../../../shared/model/application.ts';
import type { Prescription } from '../../../shared/model/plan.ts';
import { entry, freshId, HABITS, NEEDLING, planOf } from '../plans/example-plan.ts';

const EMPTY: Prescription = { applications: [], leads: [] };
const read = (text: string, present = EMPTY) => readShorthand(text, { present, habits: HABITS, freshId });
/** What a text comes to, as Ashi writes it. */
const understood = (text: string) => {
  const { mistake, ...prescription } = read(text);
  expect(mistake).toBeNull();
  return printShorthand(prescription, HABITS);
};
const only = (text: string): Application => {
  const { applications, mistake } = read(text);
  expect(mistake).toBeNull();
  expect(applications).toHaveLength(1);
  return applications[0]!;
};

describe('the shorthand of the example', () => {
  const { applications, unplaced, mistake } = read(
    'BL23 BL25 BL52 both; GB30 R 50mm; KI3 moxa 10min; GV4 moxa cones 5; cup BL13-BL17 flash; ashi',
  );
  const at = (code: string) =>
    applications.find(({ place }) => place.kind === 'point' && place.code === code)!;

  test('gives every entry in the order in which it is written', () => {
    expect(mistake).toBeNull();
    expect(applications.map(({ place }) => place.kind === 'point' && place.code)).toEqual(
      'BL23 BL25 BL52 GB30 KI3 GV4 BL13 BL14 BL15 BL16 BL17'.split(' '),
    );
  });

  test('gives sides, depth, moxa, cones and cups', () => {
    expect(at('BL23')).toMatchObject({ side: 'both', needling: { depthMm: null, needle: HABITS.needle } });
    expect(at('GB30')).toMatchObject({ side: 'right', needling: { depthMm: 50, retentionMin: 20 } });
    expect(at('KI3')).toMatchObject({ needling: null, moxibustion: { kind: 'stick', minutes: 10 } });
    expect(at('GV4')).toMatchObject({
      side: 'midline',
      needling: null,
      moxibustion: { kind: 'cone', cones: 5, minutes: null },
    });
    expect(at('BL15')).toMatchObject({ needling: null, cupping: { kind: 'flash' } });
  });

  test('asks for the tender place to be shown', () => {
    expect(unplaced).toMatchObject([{ kind: 'ashi', side: null, needling: NEEDLING }]);
  });
});

test.each([
  ['bl23; gb30 r', 'BL23; GB30 R'],
  ['BL23 R、KI3 左；GV4 灸 ５壯', 'BL23 R; KI3 L; GV4 moxa cones 5'],
  ['UB23 K3 L7 H7 P6 DU4 REN4', 'BL23 KI3 LU7 HT7 PC6 GV4 CV4'],
  ['shenshu 太谿 Huantiao r', 'BL23 KI3 GB30 R'],
  ['BL17-13', 'BL17 BL16 BL15 BL14 BL13'],
  ['BL13-17 needle', 'BL13-BL17'],
  ['EX-B2 T1-T3 L2 R', 'EX-B2 T1-T3 EX-B2 L2 R'],
  ['R 50 mm GB30 0,3 × 75 mm', 'GB30 R 50mm 0.3x75'],
  ['GB30 R KI3 L', 'GB30 R; KI3 L'],
  ['GB30R KI3L', 'GB30 R; KI3 L'],
  ['10min moxa KI3 strong', 'KI3 moxa strong'],
  ['ST36 tonify deqi + moxa box 30min', 'ST36 tonify deqi + moxa box 30min'],
  ['needle ST36 25mm cup 48mm glass 8min', 'ST36 25mm + cup 48mm glass 8min'],
  ['BL23 20mm; cup BL23 48mm', 'BL23 20mm + cup 48mm'],
  ['BL23 L 20mm; BL23 R 25mm', 'BL23 L 20mm; BL23 R 25mm'],
  ['BL23 20mm; again BL23 25mm', 'BL23 20mm; again BL23 25mm'],
  ['[local] BL23; BL25; [distal] KI3; [] ST36', '[local] BL23 BL25 | [distal] KI3; [] ST36'],
  ['[local] BL23; [distal] KI3; cup BL23', '[local] BL23 + cup; [distal] KI3'],
  ['A: BL23; B: BL25; AB: KI3', 'A: BL23; B: BL25; AB: KI3'],
  ['BL23 “near the scar”', 'BL23 "near the scar"'],
  ['ST25 lamp 20min 150mm; BL40 gua-sha', 'ST25 lamp 20min 150mm | BL40 gua-sha'],
  ['BL23 untimed any-needle', 'BL23 any-needle untimed'],
  [
    'bl23 bl25; electro bl23-bl25 2/100hz 20min strong',
    'BL23 BL25; electro BL23L-BL25L 2/100Hz dd strong; electro BL23R-BL25R 2/100Hz dd strong',
  ],
  ['BL23; GB30 R; electro BL23-GB30', 'BL23; GB30 R; electro BL23R-GB30R 2/100Hz dd'],
  ['BL23 tonify; electro BL23L-BL23R 4Hz untimed', 'BL23 tonify; electro BL23L-BL23R 4Hz cont untimed'],
  ['GV4 GV3; electro GV4-GV3 5Hz int', 'GV4 GV3; electro GV4-GV3 5Hz int'],
])('“%s” is understood as “%s”', (text, printed) => {
  expect(understood(text)).toBe(printed);
});

test('needles that a lead joins are stimulated by current, as when they are joined on the body', () => {
  const needled = read('BL23 20mm; BL25; KI3');
  const [bl23, bl25] = needled.applications;
  const byHand = joinByLeads({ ...planOf(), ...needled }, bl23!.id, bl25!.id, freshId);
  const { applications, leads } = read('BL23 20mm; BL25; KI3; electro BL23-BL25', needled);
  expect(applications).toEqual(byHand.applications);
  expect(leads.map((lead) => ({ ...lead, id: '' }))).toEqual(
    byHand.leads.map((lead) => ({ ...lead, id: '' })),
  );
});

describe('rounds', () => {
  test('what follows a | is given another position where it would be done before', () => {
    expect(understood('BL23 BL25 | GB30 BL54 R')).toBe('BL23 BL25 | GB30 BL54 R @right-up');
    expect(understood('BL23 | ST25 BL25')).toBe('BL23 | ST25; BL25 @supine');
  });

  test('a | stands in print where the patient turns, and says nothing new', () => {
    expect(only('BL23 |').position).toBeNull();
    expect(read('BL23; ST25').applications).toMatchObject([{ position: null }, { position: null }]);
    expect(understood('BL23; ST25')).toBe('BL23 | ST25');
    expect(understood('BL23; ST25; BL25')).toBe('BL23 ST25 BL25');
  });

  test('a position can be said', () => {
    expect(only('ST36 @seated').position).toBe('seated');
  });
});

describe('tender places and paths', () => {
  const ashi: Application = {
    ...entry('BL23', 'left'),
    place: {
      kind: 'ashi',
      sex: 'female',
      anchor: { triangle: 3, barycentric: [0.25, 0.25, 0.5] },
      near: null,
      description: 'below the rib',
    },
  };
  const present: Prescription = { applications: [entry('KI3', 'both'), ashi], leads: [] };

  test('keep their place when they are named', () => {
    const { applications } = read('ashi#1 20mm; BL23', present);
    expect(applications[0]).toEqual({ ...ashi, needling: { ...NEEDLING, depthMm: 20 } });
  });

  test('take other words and another side', () => {
    const [changed] = read('ashi#1 "at the crest" R "tender"', present).applications;
    expect(changed).toMatchObject({
      id: ashi.id,
      side: 'right',
      place: { ...ashi.place, description: 'at the crest' },
      note: 'tender',
    });
  });
});

describe('what stays the same keeps its identifier', () => {
  const present = read('BL23 BL25 20mm; KI3 R; electro BL23L-BL25L 2Hz');

  test('in another order, and when a word about it changes', () => {
    const next = read('KI3 L; BL25 25mm; BL23; electro BL23L-BL25L 4Hz', present);
    const idOf = ({ applications }: Prescription, index: number) => applications[index]!.id;
    expect([idOf(next, 0), idOf(next, 1), idOf(next, 2)]).toEqual([
      idOf(present, 2),
      idOf(present, 1),
      idOf(present, 0),
    ]);
    expect(next.leads[0]!.id).toBe(present.leads[0]!.id);
  });

  test('an entry that did not change is the very same', () => {
    const next = read('KI3 R; ST36', present);
    expect(next.applications[0]).toBe(present.applications[2]);
    expect(present.applications.map(({ id }) => id)).not.toContain(next.applications[1]!.id);
  });
});
