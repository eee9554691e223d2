import { ARM_NAMES } from './arm.ts';
import { HEAD_NAMES } from './head.ts';
import type { LandmarkId } from './ids.ts';

/** Names that the id alone would not give. */
const NAMES: Readonly<Partial<Record<LandmarkId, string>>> = {
  ...ARM_NAMES,
  ...HEAD_NAMES,
  'scapular-spine-middle': 'middle of the scapular spine',
  'genital-posterior': 'hind border of the scrotum or of the labia',
  'eleventh-rib-end': 'free end of the eleventh rib',
  'twelfth-rib-end': 'free end of the twelfth rib',
  'breast-crease': 'crease under the breast',
  'clavicle-middle': 'middle of the clavicle',
  axilla: 'centre of the axillary fossa',
  'sacral-cornu': 'sacral horn',
  'medial-scapular-border': 'medial border of the scapula',
  'medial-scapular-spine': 'medial end of the scapular spine',
  'inferior-scapular-angle': 'inferior angle of the scapula',
  'iliac-crest': 'highest point of the iliac crest',
  'coccyx-tip': 'tip of the coccyx',
  'pubic-symphysis': 'upper border of the pubic symphysis',
  'pubic-symphysis-inferior': 'lower border of the pubic symphysis',
  xiphisternal: 'xiphisternal junction',
  'greater-trochanter': 'prominence of the greater trochanter',
  'gluteal-fold': 'midpoint of the gluteal fold',
  'gluteal-fold-medial': 'medial end of the gluteal fold',
  'gluteal-fold-lateral': 'lateral end of the gluteal fold',
  'popliteal-crease': 'midpoint of the popliteal crease',
  'popliteal-crease-medial': 'medial end of the popliteal crease',
  'popliteal-crease-lateral': 'lateral end of the popliteal crease',
  'biceps-femoris-crease': 'medial border of the biceps femoris tendon at the popliteal crease',
  'semitendinosus-crease': 'lateral border of the semitendinosus tendon at the popliteal crease',
  'patella-base': 'base of the patella',
  'patella-base-medial': 'medial end of the base of the patella',
  'patella-base-lateral': 'lateral end of the base of the patella',
  'patella-apex': 'apex of the patella',
  'patellar-ligament-medial': 'hollow medial to the patellar ligament',
  'patellar-ligament-lateral': 'hollow lateral to the patellar ligament',
  'medial-tibial-condyle': 'angle below the medial condyle of the tibia',
  'fibular-head': 'head of the fibula',
  'achilles-medial': 'medial border of the Achilles tendon',
  'achilles-lateral': 'lateral border of the Achilles tendon',
  'medial-malleolus': 'prominence of the medial malleolus',
  'lateral-malleolus': 'prominence of the lateral malleolus',
  'medial-malleolus-inferior': 'lower border of the medial malleolus',
  'lateral-malleolus-inferior': 'lower border of the lateral malleolus',
  'ankle-front': 'middle of the front of the ankle',
  'sinus-tarsi': 'hollow in front of and below the lateral malleolus',
  'calcaneus-medial': 'hollow above the calcaneus, in front of the Achilles tendon',
  'calcaneus-lateral': 'border of the sole’s skin beside the calcaneus',
  'cuboid-inferior': 'hollow below the cuboid',
  'navicular-tuberosity': 'tuberosity of the navicular',
  'fifth-metatarsal-tuberosity': 'tuberosity of the fifth metatarsal',
  'first-metatarsal-base': 'base of the first metatarsal',
  'first-metatarsal-head': 'first metatarsophalangeal joint',
  'fifth-metatarsal-head': 'fifth metatarsophalangeal joint',
  'second-metatarsal-base': 'base of the second metatarsal',
  'metatarsals-1-2-junction': 'hollow distal to the junction of the first and second metatarsals',
  'metatarsals-4-5-junction': 'hollow distal to the junction of the fourth and fifth metatarsals',
  'metatarsal-heads-2-3': 'space between the heads of the second and third metatarsals',
  'metatarsal-heads-4-5': 'space between the heads of the fourth and fifth metatarsals',
  'nail-1-medial': 'medial corner of the great toe’s nail',
  'nail-1-lateral': 'lateral corner of the great toe’s nail',
  'nail-2-lateral': 'lateral corner of the second toe’s nail',
  'nail-4-lateral': 'lateral corner of the fourth toe’s nail',
  'nail-5-lateral': 'lateral corner of the little toe’s nail',
  'toe-2-plantar-crease': 'plantar crease of the second toe’s far joint',
  'toe-web-1-2': 'margin of the web between the first and second toes',
  'toe-web-2-3': 'margin of the web between the second and third toes',
  'toe-web-3-4': 'margin of the web between the third and fourth toes',
  'toe-web-4-5': 'margin of the web between the fourth and fifth toes',
};

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** A landmark's name in a clinician's words, in lower case unless a proper name begins it. */
export function landmarkName(id: LandmarkId): string {
  const named = NAMES[id];
  if (named) return named;
  if (id === 'asis') return 'anterior superior iliac spine';
  if (id === 'psis') return 'posterior superior iliac spine';
  if (id === 'psis-inferior') return 'lower border of the posterior superior iliac spine';
  const spinous = /^([ctls]\d+)-spinous$/.exec(id);
  if (spinous) return `lower border of the spinous process of ${spinous[1]!.toUpperCase()}`;
  const foramen = /^s(\d)-foramen$/.exec(id);
  if (foramen) return `${ORDINALS[Number(foramen[1]) - 1]} posterior sacral foramen`;
  const tip = /^toe-(\d)-tip$/.exec(id);
  if (tip) return `tip of toe ${tip[1]}`;
  return id.replaceAll('-', ' ');
}
