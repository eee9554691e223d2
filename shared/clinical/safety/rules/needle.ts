import { VARIANTS } from '../../../model/application.ts';
import { isOutOfReach, roundsOf } from '../../rounds/rounds.ts';
import type { Rule, Site } from '../types.ts';

const MOST_ROUNDS = 2;

export const NEEDLE_RULES: readonly Rule[] = [
  {
    id: 'beyondNeedle',
    topic: 'needle',
    grade: 'caution',
    what: 'The planned depth is more than the needle is long.',
    why: 'Choose a longer needle or a lesser depth. A needle is never put in to its handle: where it breaks, it breaks there.',
    sources: ['textbook-knowledge'],
    flags: [],
    find: ({ sites }) =>
      sites.flatMap((site) => {
        const { needling } = site.application;
        const { depthMm = null, needle = null } = needling ?? {};
        if (depthMm === null || needle === null || depthMm <= needle.lengthMm) return [];
        const what = `The planned depth of ${depthMm} mm is more than the needle’s ${needle.lengthMm} mm.`;
        return [{ sites: [site], fact: `${depthMm}/${needle.lengthMm}`, what }];
      }),
  },
  {
    id: 'toTheHandle',
    topic: 'needle',
    grade: 'note',
    what: 'The needle would go in to its handle.',
    why: 'Some of the blade stays outside, so that a broken needle can be drawn out.',
    sources: ['textbook-knowledge'],
    flags: [],
    find: ({ sites }) =>
      sites
        .filter(
          ({ application: { needling } }) =>
            needling?.needle && needling.depthMm === needling.needle.lengthMm,
        )
        .map((site) => ({ sites: [site], fact: '' })),
  },
  {
    id: 'outOfReach',
    topic: 'needle',
    grade: 'caution',
    what: 'Cannot be reached in the position chosen for it.',
    why: 'Choose another position, or leave it to the round that reaches it.',
    sources: ['textbook-knowledge'],
    flags: [],
    find: ({ sites }) =>
      sites
        .filter(({ application }) => isOutOfReach(application))
        .map((site) => ({ sites: [site], fact: site.application.position ?? '' })),
  },
  {
    id: 'manyRounds',
    topic: 'needle',
    grade: 'caution',
    what: 'One session asks for more than two positions.',
    why: 'The patient turns with every round. Count needles out before each turning, or divide the points between two sessions.',
    sources: ['textbook-knowledge'],
    flags: [],
    find: ({ sites }) => {
      const applications = sites.map(({ application }) => application);
      const sessions = applications.some(({ variant }) => variant !== null) ? VARIANTS : [null];
      const rounds = sessions.map((session) =>
        roundsOf(applications.filter(({ variant }) => variant === null || variant === session)),
      );
      const most = rounds.reduce((a, b) => (b.length > a.length ? b : a));
      return most.length <= MOST_ROUNDS
        ? []
        : [{ sites: [], fact: most.map(({ position }) => position).join(' ') }];
    },
  },
  {
    id: 'bothCarotids',
    topic: 'needle',
    grade: 'caution',
    what: 'ST9 on both sides at once.',
    why: 'Pressure on both carotid sinuses can slow the heart and lower the blood pressure.',
    sources: ['textbook-knowledge'],
    flags: [],
    find: ({ sites }) =>
      sites
        .filter(({ key, application: { side } }: Site) => key === 'ST9' && side === 'both')
        .map((site) => ({ sites: [site], fact: '' })),
  },
];
