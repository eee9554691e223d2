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
