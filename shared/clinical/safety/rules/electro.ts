import { meets } from '../areas.ts';
import { CHEST_AND_ARMS, electrified, isIn, UPPER_LIMB } from '../sites.ts';
import type { Rule, Wire } from '../types.ts';

const BACK_OF_CHEST = new Set(['upper back'] as const);
const FRONT_OF_CHEST = new Set(['chest'] as const);

/** From one side to the other, or from front to back, at the height of the heart or between the arms. */
function crossesTheChest({ lead, from, to }: Wire): boolean {
  if (!isIn(from, CHEST_AND_ARMS) || !isIn(to, CHEST_AND_ARMS)) return false;
  const sides = new Set([lead.from.side, lead.to.side]);
  const through =
    (isIn(from, FRONT_OF_CHEST) && isIn(to, BACK_OF_CHEST)) ||
    (isIn(from, BACK_OF_CHEST) && isIn(to, FRONT_OF_CHEST));
  const alongOneArm = sides.size === 1 && isIn(from, UPPER_LIMB) && isIn(to, UPPER_LIMB);
  return through || (sides.size === 2 && !alongOneArm);
}

export const ELECTRO_RULES: readonly Rule[] = [
  {
    id: 'electroPacemaker',
    topic: 'electro',
    grade: 'stop',
    what: 'Pacemaker or ICD: no electrical stimulation.',
    why: 'The current can disturb the device: interference with a demand pacemaker has been reported, and the makers’ manuals rule it out. Needling by hand is another matter.',
    sources: ['cummings-2011', 'bmas-2023', 'electro-page'],
    flags: ['pacemaker'],
    find: electrified,
  },
  {
    id: 'electroChest',
    topic: 'electro',
    grade: 'caution',
    what: 'A lead carries current across the chest.',
    why: 'Measurements across a chest reached what a pacemaker senses. Lead on one side only, both needles close together, the heart not between them.',
    sources: ['bmas-2023', 'textbook-knowledge'],
    flags: [],
    find: ({ wires }) =>
      wires
        .filter(crossesTheChest)
        .map(({ lead, from, to }) => ({ sites: [from, to], fact: `${lead.from.side} ${lead.to.side}` })),
  },
  {
    id: 'electroEpilepsy',
    topic: 'electro',
    grade: 'caution',
    what: 'Epilepsy: electrical stimulation.',
    why: 'Current may bring on a seizure where epilepsy is not controlled.',
    sources: ['electro-page', 'who-1999-contents'],
    flags: ['epilepsy'],
    find: electrified,
  },
  {
    id: 'electroImplant',
    topic: 'electro',
    grade: 'caution',
    what: 'Implant: electrical stimulation.',
    why: 'Metal gathers current, and some implants hold electronics. Know what it is and where it lies, and keep needles and leads away from it.',
    sources: ['electro-page'],
    flags: ['implant'],
    find: electrified,
  },
  {
    id: 'electroNumb',
    topic: 'electro',
    grade: 'caution',
    what: 'Numb skin: the patient cannot tell when the current is too strong.',
    why: 'Keep leads to skin that feels.',
    sources: ['textbook-knowledge'],
    flags: ['neuropathy'],
    find: (now) => {
      const areas = now.flagAreas.neuropathy ?? [];
      const all = electrified(now);
      return areas.length === 0 ? all : all.filter(({ sites }) => sites.some((site) => meets(site, areas)));
    },
  },
];
