import fc from 'fast-check';
import { POINTS, pointByCode } from '../../../shared/atlas/points/index.ts';
import { isAttached } from '../../../shared/clinical/prescription.ts';
import {
  type Application,
  BODYWORK_KINDS,
  CUP_KINDS,
  CUP_MATERIALS,
  INTENSITIES,
  type Lead,
  MODALITIES,
  MOXA_KINDS,
  NEEDLE_ANGLES,
  PATIENT_POSITIONS,
  RESPONSES,
  STIMULATIONS,
  VARIANTS,
  WAVEFORMS,
} from '../../../shared/model/application.ts';
import type { Place, Side } from '../../../shared/model/place.ts';
import type { Prescription } from '../../../shared/model/plan.ts';
import { HABITS } from '../plans/example-plan.ts';

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 2 });
const within = (min: number, max: number) =>
  fc.oneof(
    fc.integer({ min: Math.ceil(min), max }),
    fc.integer({ min: Math.ceil(min * 10), max: max * 10 }).map((tenths) => tenths / 10),
  );
const words = (maxLength: number) =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.constant('') },
      fc.constantFrom(
        'local',
        'distal',
        'two fingers below',
        'say "ah"',
        'a\\b',
        '] [',
        '“quoted”',
        '; | + @',
        '痛點',
      ),
      fc.string({ maxLength, unit: 'grapheme' }),
    )
    .map((text) =>
      text
        .replace(/\p{Cc}/gu, '')
        .trim()
        .slice(0, maxLength)
        .trim(),
    )
    .filter((text) => text.isWellFormed());

const needling = fc.record({
  depthMm: maybe(within(1, 150)),
  angle: fc.constantFrom(...NEEDLE_ANGLES),
  needle: fc.oneof(
    fc.constant(HABITS.needle),
    maybe(
      fc.record({ gaugeMm: fc.integer({ min: 10, max: 100 }).map((n) => n / 100), lengthMm: within(5, 150) }),
    ),
  ),
  retentionMin: fc.oneof(fc.constant(HABITS.retentionMin), maybe(within(0.5, 180))),
  stimulation: fc.constantFrom(...STIMULATIONS),
  response: maybe(fc.constantFrom(...RESPONSES)),
});
const intensity = maybe(fc.constantFrom(...INTENSITIES));
const minutes = maybe(within(0.5, 180));
const areaMm = maybe(within(10, 400));
const cupping = fc.record({
  kind: fc.constantFrom(...CUP_KINDS),
  sizeMm: within(20, 120),
  material: maybe(fc.constantFrom(...CUP_MATERIALS)),
  intensity,
  minutes,
});
const moxibustion = fc.record({
  kind: fc.constantFrom(...MOXA_KINDS),
  intensity,
  minutes,
  cones: maybe(fc.integer({ min: 1, max: 100 })),
  areaMm,
});
const bodywork = fc.record({ kind: fc.constantFrom(...BODYWORK_KINDS), intensity, minutes, areaMm });

const near = fc.constantFrom(null, 'BL25', 'CV4', 'GB30', 'TE5');
const anchor = fc.record({
  triangle: fc.integer({ min: 0, max: 30_000 }),
  barycentric: fc.constant([0.25, 0.25, 0.5] as [number, number, number]),
});
const sex = fc.constantFrom('female' as const, 'male' as const);
/** Codes near each other, so that ranges and repetitions come up. */
const code = fc.oneof(
  fc.constantFrom(...POINTS.map((point) => point.code)),
  fc.integer({ min: 11, max: 30 }).map((number) => `BL${number}`),
  fc.constant('EX-B2'),
);
const placed: fc.Arbitrary<{ place: Place; side: Side }> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        code,
        level: fc.nat(),
        side: fc.constantFrom('left' as const, 'right' as const, 'both' as const),
      })
      .map(({ code: one, level, side }) => {
        const { levels, midline, onlySide } = pointByCode(one)!;
        return {
          place: { kind: 'point' as const, code: one, level: levels?.[level % levels.length] ?? null },
          side: midline ? ('midline' as const) : (onlySide ?? side),
        };
      }),
  },
  fc.record({
    place: fc.record({ kind: fc.constant('ashi' as const), sex, anchor, near, description: words(60) }),
    side: fc.constantFrom('left' as const, 'right' as const, 'both' as const, 'midline' as const),
  }),
  fc.record({
    place: fc.record({
      kind: fc.constant('stroke' as const),
      stroke: fc.record({
        sex,
        anchors: fc.array(anchor, { minLength: 1, maxLength: 3 }),
        widthMm: within(2, 400),
      }),
      near,
      description: words(60),
    }),
    side: fc.constantFrom('left' as const, 'right' as const, 'both' as const),
  }),
);

const usual: fc.Arbitrary<Partial<Application>> = fc.constantFrom<Partial<Application>>(
  {},
  { group: 'local' },
  { group: 'distal', variant: 'A' },
);
const rare = <T>(one: fc.Arbitrary<T>, otherwise: T) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(otherwise) }, one);

const application: fc.Arbitrary<Application> = fc
  .record({
    id: fc.uuid(),
    placed,
    needling: rare(maybe(needling), null),
    cupping: rare(maybe(cupping), null),
    moxibustion: rare(maybe(moxibustion), null),
    bodywork: rare(maybe(bodywork), null),
    position: rare(maybe(fc.constantFrom(...PATIENT_POSITIONS)), null),
    variant: rare(maybe(fc.constantFrom(...VARIANTS)), null),
    group: rare(words(40), ''),
    note: rare(words(80), ''),
    usual,
    plain: needling,
  })
  .map(({ placed: { place, side }, usual: change, plain, ...rest }) => {
    const one = { ...rest, ...change, place, side };
    if (place.kind === 'stroke') one.needling = null;
    if (MODALITIES.some((modality) => one[modality] !== null)) return one;
    return place.kind === 'stroke'
      ? { ...one, bodywork: { kind: 'guaSha', intensity: null, minutes: 10, areaMm: null } }
      : {
          ...one,
          needling: {
            ...plain,
            depthMm: null,
            angle: 'perpendicular',
            needle: HABITS.needle,
            retentionMin: 20,
          },
        };
  });

const hz = within(0.5, 500);
const leads = (applications: readonly Application[]): fc.Arbitrary<Lead[]> => {
  const poles = applications.flatMap(({ id, needling: needle, side }) =>
    needle === null
      ? []
      : (side === 'both' ? (['left', 'right'] as const) : [side]).map((one) => ({
          applicationId: id,
          side: one,
        })),
  );
  if (poles.length < 2) return fc.constant([]);
  const pole = fc.constantFrom(...poles);
  return fc
    .array(
      fc.record({
        id: fc.uuid(),
        from: pole,
        to: pole,
        waveform: fc.constantFrom(...WAVEFORMS),
        hz,
        secondHz: maybe(hz),
        intensity,
        minutes,
      }),
      { maxLength: 3 },
    )
    .map((list) => list.filter((lead) => lead.from !== lead.to && isAttached(lead, applications)));
};

/** Any prescription that the record would take. */
export const prescription: fc.Arbitrary<Prescription> = fc
  .uniqueArray(application, { maxLength: 9, selector: ({ id }) => id })
  .chain((applications) =>
    fc.record({ applications: fc.constant(applications), leads: leads(applications) }),
  );
