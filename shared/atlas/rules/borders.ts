import type { LandmarkId } from '../landmarks/ids.ts';

/** A line along the body that a finger can follow, given by landmarks from proximal to distal. */
export interface Border {
  readonly name: string;
  readonly through: readonly LandmarkId[];
}

/** Edges of bones, tendons and muscles on which locations rest. */
export const BORDERS = {
  'tibial-crest': {
    name: 'the anterior crest of the tibia',
    through: ['tibial-tuberosity', 'tibial-crest-upper', 'tibial-crest-middle', 'tibial-crest-lower'],
  },
  'medial-tibial-border': {
    name: 'the medial border of the tibia',
    through: ['medial-tibial-condyle', 'medial-tibial-border-middle', 'medial-tibial-border-lower'],
  },
  'fibula-anterior': {
    name: 'the anterior border of the fibula',
    through: ['fibular-head', 'fibula-anterior-upper', 'fibula-anterior-lower', 'lateral-malleolus'],
  },
  'fibula-posterior': {
    name: 'the posterior border of the fibula',
    through: ['fibular-head', 'fibula-posterior-upper', 'fibula-posterior-lower', 'lateral-malleolus'],
  },
  'achilles-medial': {
    name: 'the medial border of the Achilles tendon',
    through: ['achilles-medial-upper', 'achilles-medial'],
  },
  'achilles-lateral': {
    name: 'the lateral border of the Achilles tendon',
    through: ['achilles-lateral-upper', 'achilles-lateral'],
  },
  'iliotibial-band': {
    name: 'the posterior edge of the iliotibial band',
    through: ['iliotibial-band-upper', 'iliotibial-band-lower'],
  },
  sartorius: {
    name: 'the posterior border of sartorius',
    through: ['sartorius-upper', 'sartorius-lower'],
  },
  'biceps-heads': {
    name: 'the groove between the two heads of biceps',
    through: ['biceps-heads-upper', 'biceps-heads-lower'],
  },
  'biceps-lateral': {
    name: 'the lateral border of biceps',
    through: ['biceps-lateral-upper', 'biceps-lateral-lower'],
  },
  'biceps-medial': {
    name: 'the medial border of biceps',
    through: ['biceps-medial-upper', 'biceps-medial-lower'],
  },
  'palmaris-longus': {
    name: 'the tendon of palmaris longus',
    through: ['palmaris-longus-upper', 'palmaris-longus-crease'],
  },
  'flexor-carpi-radialis': {
    name: 'the tendon of flexor carpi radialis',
    through: ['flexor-carpi-radialis-upper', 'flexor-carpi-radialis-crease'],
  },
  'flexor-carpi-ulnaris': {
    name: 'the radial edge of flexor carpi ulnaris',
    through: ['flexor-carpi-ulnaris-upper', 'flexor-carpi-ulnaris-crease'],
  },
  'radial-artery': {
    name: 'the radial artery',
    through: ['radial-artery-upper', 'radial-artery-crease'],
  },
  'radius-border': {
    name: 'the radial border of the radius',
    through: ['radius-border-upper', 'radial-styloid'],
  },
  'radius-dorsal': {
    name: 'the radius',
    through: ['radius-dorsal-upper', 'radius-dorsal-lower'],
  },
  'ulna-dorsal': {
    name: 'the border of the ulna',
    through: ['ulna-dorsal-upper', 'ulna-dorsal-middle', 'ulna-dorsal-lower'],
  },
  'scm-anterior': {
    name: 'the anterior border of sternocleidomastoid',
    through: ['scm-anterior-upper', 'scm-anterior-lower'],
  },
  'scm-posterior': {
    name: 'the posterior border of sternocleidomastoid',
    through: ['scm-posterior-top', 'scm-posterior-upper', 'scm-posterior-lower'],
  },
  'biceps-femoris': {
    name: 'the medial border of the biceps femoris tendon',
    through: ['biceps-femoris-upper', 'biceps-femoris-crease'],
  },
} as const satisfies Readonly<Record<string, Border>>;

export type BorderId = keyof typeof BORDERS;

/** The landmarks of a border, proximal to distal. */
export function borderLandmarks(id: BorderId): readonly LandmarkId[] {
  return BORDERS[id].through;
}
