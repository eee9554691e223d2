import { ARM_RECOGNITION } from './arm.ts';
import { HEAD_RECOGNITION } from './head.ts';
import type { AnnotatedLandmark } from './ids.ts';

const SEEN = 'seen on the model';
const ANSUR = 'seen on the model, height checked against ANSUR II (NATICK/TR-15/007)';
const WHO = 'seen on the model, by WHO 2008, General guidelines III.2';
const TEXTBOOK = 'textbook anatomy, unverified';
const FOREHEAD =
  'textbook anatomy, checked against foreheads of 456 people (Kashiyama et al. 2021, doi 10.1097/gox.0000000000003751)';

/** By what each annotated landmark was recognised on the bodies, and what its place was checked against. */
export const RECOGNITION: Readonly<
  Record<AnnotatedLandmark, { readonly how: string; readonly source: string }>
> = {
  'c7-spinous': {
    how: 'Most prominent knob where the nape meets the back; cervicale height.',
    source: ANSUR,
  },
  'sacral-hiatus': { how: 'Flat spot just above the top of the natal cleft.', source: WHO },
  'coccyx-tip': { how: 'In the natal cleft, about two finger-breadths below its top.', source: TEXTBOOK },
  anus: { how: 'Deepest spot of the natal cleft, level with the ischial tuberosities.', source: TEXTBOOK },
  'suprasternal-notch': { how: 'Hollow between the medial ends of the clavicles.', source: ANSUR },
  xiphisternal: { how: 'Midline where the costal arches meet below the breastbone.', source: SEEN },
  umbilicus: { how: 'Centre of the navel.', source: ANSUR },
  'pubic-symphysis': { how: 'Upper edge of the pubic mound, where the belly ends.', source: SEEN },
  'pubic-symphysis-inferior': { how: 'Lower edge of the pubic mound, above the crotch.', source: SEEN },
  'anterior-hairline': {
    how: 'As far above the glabella as the base of the nose lies below it: the face’s thirds.',
    source: FOREHEAD,
  },
  'posterior-hairline': { how: 'Nape below the occiput.', source: TEXTBOOK },
  glabella: { how: 'Between the eyebrows.', source: SEEN },
  psis: { how: 'Dimple at the back of the pelvis beside the sacrum.', source: SEEN },
  'psis-inferior': { how: 'Lower edge of the dimple.', source: WHO },
  'sacral-cornu': { how: 'Beside the sacral hiatus.', source: TEXTBOOK },
  'medial-scapular-border': {
    how: 'Edge of the shoulder blade, level with the medial end of its spine.',
    source: WHO,
  },
  'medial-scapular-spine': { how: 'Medial end of the ridge across the shoulder blade.', source: WHO },
  'inferior-scapular-angle': { how: 'Lowest corner of the shoulder blade.', source: WHO },
  acromion: { how: 'Lateral edge of the shoulder’s roof.', source: ANSUR },
  'iliac-crest': { how: 'Highest spot of the pelvis’s rim at the flank.', source: ANSUR },
  asis: { how: 'Front end of the pelvis’s rim, at the upper end of the groin.', source: SEEN },
  'greater-trochanter': {
    how: 'Lateral prominence of the hip, a little below trochanterion.',
    source: ANSUR,
  },
  'ischial-tuberosity': { how: 'Lower inner buttock above the fold.', source: TEXTBOOK },
  'gluteal-fold': { how: 'Middle of the fold between buttock and thigh.', source: SEEN },
  'gluteal-fold-medial': { how: 'Medial end of the fold.', source: SEEN },
  'gluteal-fold-lateral': { how: 'Where the fold runs out laterally.', source: SEEN },
  'iliotibial-band-upper': { how: 'Back edge of the flat lateral thigh, below the hip.', source: SEEN },
  'iliotibial-band-lower': { how: 'Back edge of the flat lateral thigh, above the knee.', source: SEEN },
  'sartorius-upper': {
    how: 'Back edge of the oblique swelling on the inner thigh, upper half.',
    source: TEXTBOOK,
  },
  'sartorius-lower': {
    how: 'Back edge of the oblique swelling on the inner thigh, above the knee.',
    source: TEXTBOOK,
  },
  'popliteal-crease': { how: 'Middle of the crease at the back of the knee.', source: SEEN },
  'popliteal-crease-medial': { how: 'Medial end of the crease, behind the condyle.', source: SEEN },
  'popliteal-crease-lateral': { how: 'Lateral end of the crease.', source: SEEN },
  'biceps-femoris-crease': { how: 'Inner side of the lateral hamstring cord at the crease.', source: SEEN },
  'biceps-femoris-upper': {
    how: 'Inner side of the lateral hamstring cord, a palm above the crease.',
    source: SEEN,
  },
  'semitendinosus-crease': { how: 'Outer side of the medial hamstring cord at the crease.', source: SEEN },
  'lateral-femoral-epicondyle': {
    how: 'Bulge on the outer side of the knee above the joint.',
    source: ANSUR,
  },
  'patella-base': { how: 'Middle of the kneecap’s upper edge.', source: ANSUR },
  'patella-base-medial': { how: 'Medial end of the kneecap’s upper edge.', source: SEEN },
  'patella-base-lateral': { how: 'Lateral end of the kneecap’s upper edge.', source: SEEN },
  'patella-apex': { how: 'Lowest spot of the kneecap.', source: ANSUR },
  'patellar-ligament-medial': { how: 'Hollow medial to the ligament below the kneecap.', source: SEEN },
  'patellar-ligament-lateral': { how: 'Hollow lateral to the ligament below the kneecap.', source: SEEN },
  'medial-tibial-condyle': { how: 'Angle under the flare of the tibia’s medial condyle.', source: ANSUR },
  'fibular-head': { how: 'Knob on the outer side of the leg below the knee.', source: SEEN },
  'tibial-tuberosity': { how: 'Knob at the upper end of the shin.', source: SEEN },
  'tibial-crest-upper': { how: 'Sharp edge of the shin, a hand below its knob.', source: SEEN },
  'tibial-crest-middle': { how: 'Sharp edge of the shin, half-way.', source: SEEN },
  'tibial-crest-lower': { how: 'Sharp edge of the shin above the ankle.', source: SEEN },
  'medial-tibial-border-middle': { how: 'Inner edge of the shin bone, half-way.', source: SEEN },
  'medial-tibial-border-lower': { how: 'Inner edge of the shin bone above the ankle.', source: SEEN },
  'fibula-anterior-upper': { how: 'Front edge of the fibula at half the leg.', source: TEXTBOOK },
  'fibula-anterior-lower': { how: 'Front edge of the fibula above the ankle.', source: SEEN },
  'fibula-posterior-upper': { how: 'Back edge of the fibula at half the leg.', source: TEXTBOOK },
  'fibula-posterior-lower': { how: 'Back edge of the fibula above the ankle.', source: SEEN },
  'achilles-medial-upper': {
    how: 'Inner edge of the Achilles tendon, a hand above the ankle.',
    source: SEEN,
  },
  'achilles-medial': {
    how: 'Inner edge of the Achilles tendon, level with the medial malleolus.',
    source: SEEN,
  },
  'achilles-lateral-upper': {
    how: 'Outer edge of the Achilles tendon, a hand above the ankle.',
    source: SEEN,
  },
  'achilles-lateral': {
    how: 'Outer edge of the Achilles tendon, level with the lateral malleolus.',
    source: SEEN,
  },
  'medial-malleolus': { how: 'Prominence of the inner ankle.', source: SEEN },
  'lateral-malleolus': { how: 'Prominence of the outer ankle.', source: ANSUR },
  'medial-malleolus-inferior': { how: 'Lower edge of the inner ankle.', source: SEEN },
  'lateral-malleolus-inferior': { how: 'Lower edge of the outer ankle.', source: SEEN },
  'ankle-front': { how: 'Middle of the front of the ankle, between the two prominences.', source: WHO },
  'sinus-tarsi': { how: 'Hollow in front of and below the outer ankle.', source: SEEN },
  'calcaneus-medial': { how: 'Above the heel bone, in front of the tendon’s attachment.', source: SEEN },
  'calcaneus-lateral': { how: 'Outer side of the heel where sole skin begins.', source: SEEN },
  'navicular-tuberosity': {
    how: 'Knob of the inner foot in front of and below the inner ankle.',
    source: SEEN,
  },
  'fifth-metatarsal-tuberosity': { how: 'Bulge midway along the outer edge of the foot.', source: SEEN },
  'cuboid-inferior': { how: 'Hollow behind that bulge.', source: SEEN },
  'first-metatarsal-base': {
    how: 'Inner edge of the foot, half-way between heel and toes, below the arch’s top.',
    source: TEXTBOOK,
  },
  'first-metatarsal-head': {
    how: 'Ball of the great toe, inner side, where sole skin begins.',
    source: SEEN,
  },
  'fifth-metatarsal-head': {
    how: 'Ball of the little toe, outer side, where sole skin begins.',
    source: SEEN,
  },
  'second-metatarsal-base': { how: 'Highest arch of the instep, above the second ray.', source: TEXTBOOK },
  'metatarsals-1-2-junction': {
    how: 'Between the first two rays, distal to where their bones meet.',
    source: TEXTBOOK,
  },
  'metatarsals-4-5-junction': {
    how: 'Between the last two rays, distal to where their bones meet.',
    source: TEXTBOOK,
  },
  'metatarsal-heads-2-3': { how: 'Between the knuckles of the second and third toes.', source: SEEN },
  'metatarsal-heads-4-5': { how: 'Between the knuckles of the fourth and fifth toes.', source: SEEN },
  'toe-web-1-2': { how: 'Edge of the web between the first and second toes.', source: SEEN },
  'toe-web-2-3': { how: 'Edge of the web between the second and third toes.', source: SEEN },
  'toe-web-3-4': { how: 'Edge of the web between the third and fourth toes.', source: SEEN },
  'toe-web-4-5': { how: 'Edge of the web between the fourth and fifth toes.', source: SEEN },
  'nail-1-medial': { how: 'Inner corner at the root of the great toe’s nail.', source: SEEN },
  'nail-1-lateral': { how: 'Outer corner at the root of the great toe’s nail.', source: SEEN },
  'nail-2-lateral': { how: 'Outer corner at the root of the second toe’s nail.', source: SEEN },
  'nail-4-lateral': { how: 'Outer corner at the root of the fourth toe’s nail.', source: SEEN },
  'nail-5-lateral': { how: 'Outer corner at the root of the little toe’s nail.', source: SEEN },
  'toe-1-tip': { how: 'Tip of the great toe.', source: SEEN },
  'toe-2-tip': { how: 'Tip of the second toe.', source: SEEN },
  'toe-3-tip': { how: 'Tip of the third toe.', source: SEEN },
  'toe-4-tip': { how: 'Tip of the fourth toe.', source: SEEN },
  'toe-5-tip': { how: 'Tip of the little toe.', source: SEEN },
  'toe-2-plantar-crease': { how: 'Under the second toe, at its far joint.', source: SEEN },
  heel: { how: 'Rearmost spot of the heel, at the sole’s edge.', source: SEEN },
  sole: { how: 'Where the heel bears on the ground.', source: SEEN },
  nipple: { how: 'Centre of the nipple.', source: ANSUR },
  'breast-crease': {
    how: 'Middle of the crease under the breast; in men the lower edge of pectoralis major below the nipple.',
    source: WHO,
  },
  'clavicle-middle': {
    how: 'On the clavicle, midway by tape between the suprasternal notch and the lateral edge of the acromion.',
    source: SEEN,
  },
  'anterior-axillary-fold': { how: 'Where the front fold of the armpit meets the arm.', source: ANSUR },
  'posterior-axillary-fold': { how: 'Where the back fold of the armpit meets the arm.', source: SEEN },
  ...ARM_RECOGNITION,
  // Trunk and shoulder girdle
  'genital-posterior': {
    how: 'Midline of the crotch, three to four centimetres in front of the anus; these bodies show no genitals.',
    source: TEXTBOOK,
  },
  'fourth-intercostal-space': {
    how: 'Beside the breastbone, level with the nipple; in women four fifths of the way from notch to breast crease.',
    source: WHO,
  },
  axilla: { how: 'Deepest spot of the armpit, between its two folds.', source: SEEN },
  'eleventh-rib-end': {
    how: 'Side of the trunk below the ribs, level with their lowest arch in front.',
    source: ANSUR,
  },
  'twelfth-rib-end': {
    how: 'Flank behind the posterior axillary line, a little above the end of the eleventh rib.',
    source: TEXTBOOK,
  },

  ...HEAD_RECOGNITION,
  mastoid: { how: 'Knob behind the ear lobe.', source: SEEN },
};
