import type { WrittenProtocol } from './examples.ts';

/** Treatments of trials for chronic low back pain, as far as the sources tell them. No trial promises a cure. */
export const LOW_BACK_TRIALS: readonly WrittenProtocol[] = [
  {
    id: 'cherkin-2009',
    title: 'Cherkin 2009: the same points for everyone',
    patternId: null,
    pattern: '',
    source: 'cherkin-2009',
    groups: [
      { group: 'local', points: 'BL23 GV3', response: 'deQi' },
      { group: 'distal', points: 'BL40 KI3', response: 'deQi' },
    ],
    retentionMin: 20,
    course: { sessions: 10 },
    note: 'Add one tender place of the low back: eight needles in all. Ten sessions, twice a week for three weeks, then weekly for four. Needles are twirled for de qi. Chronic low back pain without sciatica: real needling did no better than simulated needling, and both did better than usual care.',
  },
  {
    id: 'brinkhaus-2006',
    title: 'Brinkhaus 2006: points to choose from',
    patternId: null,
    pattern: '',
    source: 'brinkhaus-2006',
    groups: [
      {
        group: 'local',
        points:
          'BL20 BL21 BL22 BL23 BL24 BL25 BL26 BL27 BL28 BL29 BL30 BL31 BL32 BL33 BL34 BL50 BL51 BL52 BL53 BL54 GB30 GV3 GV4 GV5 GV6 EX-B2:L1 EX-B2:L2 EX-B2:L3 EX-B2:L4 EX-B2:L5 EX-B8',
        atLeast: 4,
      },
      {
        group: 'distal',
        points: 'SI3 BL40 BL60 BL62 KI3 KI7 GB31 GB34 GB41 LR3 GV14 GV20',
        atLeast: 2,
      },
    ],
    note: 'At least four local points on both sides and at least two distal ones, chosen for each patient. The source names the paravertebral points without levels; the lumbar ones stand here. Chronic pain of more than six months; patients who would have been given moxa were not in the trial.',
  },
];
