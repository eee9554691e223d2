import type { Caution } from '../../../atlas/points/types.ts';
import { cautionsAt, isNeedled } from '../sites.ts';
import type { Finding, Rule, Site, Situation } from '../types.ts';

/** Never needled as such: only a landmark, only heated. */
const NOT_NEEDLED = new Set(['ST17', 'CV8']);
/** Average depth of the pleura under GB21 in millimetres, by ultrasound (Chen 2018). */
const PLEURA_UNDER_GB21 = { male: 17.4, female: 14.6 } as const;

const howDeep = ({ application: { needling, side } }: Site): string =>
  `${side} ${needling?.depthMm ?? '?'} ${needling?.angle}`;

/** What the atlas says lies beneath needled places: one notice per sentence of the atlas, with all its places. */
const beneath =
  (kind: Caution['kind'], isNote: boolean) =>
  ({ sites }: Situation): readonly Finding[] =>
    sites.filter(isNeedled).flatMap((site) =>
      cautionsAt(site, kind)
        .filter(({ grade }) => (grade === 'note') === isNote)
        .filter(() => !NOT_NEEDLED.has(site.key))
        .map(({ text, source }) => ({ sites: [site], fact: howDeep(site), what: text, sources: [source] })),
    );

const anatomy = (
  kind: Extract<Caution['kind'], 'thorax' | 'organ' | 'vessel' | 'nerve' | 'other'>,
  what: string,
  why: string,
): readonly Rule[] => [
  {
    id: kind,
    topic: 'anatomy',
    grade: 'caution',
    what,
    why,
    sources: [],
    flags: [],
    find: beneath(kind, false),
  },
  {
    id: `${kind}Note`,
    topic: 'anatomy',
    grade: 'note',
    what,
    why,
    sources: [],
    flags: [],
    find: beneath(kind, true),
  },
];

export const ANATOMY_RULES: readonly Rule[] = [
  {
    id: 'notNeedled',
    topic: 'anatomy',
    grade: 'stop',
    what: 'Not needled.',
    why: 'Books give this place as a landmark or for heat alone.',
    sources: ['cheng-1987'],
    flags: [],
    find: ({ sites }) =>
      sites
        .filter((site) => isNeedled(site) && NOT_NEEDLED.has(site.key))
        .map((site) => {
          const caution = site.facts[0]!.cautions.find(
            ({ kind, grade }) => (kind === 'moxa' || kind === 'other') && grade === 'caution',
          );
          return { sites: [site], fact: '', ...(caution && { what: caution.text }) };
        }),
  },
  {
    id: 'thoraxPerpendicular',
    topic: 'anatomy',
    grade: 'caution',
    what: 'Planned perpendicular over pleura and lung.',
    why: 'The guideline asks for an oblique or horizontal needle here. No depth is given as harmless: how far the pleura lies differs from patient to patient.',
    sources: ['who-1999'],
    flags: [],
    find: ({ sites }) =>
      sites
        .filter(({ application }) => application.needling?.angle === 'perpendicular')
        .filter((site) => cautionsAt(site, 'thorax').some(({ grade }) => grade !== 'note'))
        .map((site) => ({ sites: [site], fact: howDeep(site) })),
  },
  {
    id: 'thoraxDepth',
    topic: 'anatomy',
    grade: 'caution',
    what: 'GB21: the planned depth reaches where ultrasound found the pleura on average.',
    why: 'An average: in half of the people it lies nearer.',
    sources: ['chen-2018'],
    flags: [],
    find: ({ sites, sex }) =>
      sites
        .filter(
          ({ key, application }) =>
            key === 'GB21' && (application.needling?.depthMm ?? 0) >= PLEURA_UNDER_GB21[sex],
        )
        .map((site) => ({ sites: [site], fact: howDeep(site) })),
  },
  ...anatomy(
    'thorax',
    'Pleura and lung lie beneath.',
    'Air in the chest shows as pain, cough or short breath, sometimes hours later. Tell the patient what to watch for.',
  ),
  ...anatomy(
    'organ',
    'An organ lies beneath.',
    'Watch direction and depth; the thinner the patient, the more.',
  ),
  ...anatomy(
    'vessel',
    'A large vessel lies beneath or beside.',
    'Feel the pulse first, go in beside it, press afterwards.',
  ),
  ...anatomy(
    'nerve',
    'A nerve or the spinal canal lies beneath.',
    'An electric feeling means the nerve: withdraw.',
  ),
  ...anatomy('other', 'A place with a rule of its own.', 'As the book or the atlas says.'),
  {
    id: 'rarelyNeedled',
    topic: 'anatomy',
    grade: 'note',
    what: 'Over bone: books give moxibustion or pricking, not needling.',
    why: 'There is hardly any tissue for a needle to stand in.',
    sources: ['textbook-knowledge'],
    flags: [],
    find: ({ sites }) =>
      sites
        .filter(
          (site) =>
            isNeedled(site) &&
            site.isPoint &&
            cautionsAt(site, 'moxa').some((one) => one.text.startsWith('Over bone')),
        )
        .map((site) => ({ sites: [site], fact: '' })),
  },
  {
    id: 'unknownGround',
    topic: 'anatomy',
    grade: 'note',
    what: 'A place of your own: the atlas knows no point near it.',
    why: 'No rule about what lies beneath could be asked here. Weigh it yourself.',
    sources: ['textbook-knowledge'],
    flags: [],
    find: ({ sites }) =>
      sites
        .filter((site) => isNeedled(site) && site.facts.length === 0)
        .map((site) => ({ sites: [site], fact: howDeep(site) })),
  },
];
