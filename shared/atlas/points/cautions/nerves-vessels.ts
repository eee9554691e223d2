import type { Caution } from '../types.ts';

export const SPINAL_CORD: Caution = {
  kind: 'nerve',
  grade: 'caution',
  text: 'The spinal canal with the cord lies in front: follow the slope of the spinous processes and stop before the ligaments give way.',
  source: 'textbook-knowledge',
};

export const CAUDA_EQUINA: Caution = {
  kind: 'nerve',
  grade: 'caution',
  text: 'The spinal canal with the roots of the cauda equina lies in front: do not needle through the ligaments between the spinous processes.',
  source: 'textbook-knowledge',
};

export const SACRAL_FORAMEN: Caution = {
  kind: 'nerve',
  grade: 'note',
  text: 'In the foramen run a sacral nerve and its vessels; a deep needle reaches the pelvis.',
  source: 'textbook-knowledge',
};

export const SCIATIC: Caution = {
  kind: 'nerve',
  grade: 'caution',
  text: 'Over or beside the sciatic nerve: an electric feeling down the leg means the nerve; withdraw, do not stimulate on it.',
  source: 'guangming',
};

export const COMMON_FIBULAR: Caution = {
  kind: 'nerve',
  grade: 'caution',
  text: 'The common fibular nerve runs close by, around the neck of the fibula.',
  source: 'guangming',
};

export const POPLITEAL: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'The popliteal artery and vein and the tibial nerve lie beneath: avoid deep or forceful needling.',
  source: 'guangming',
};

export const FEMORAL: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'Over or beside the femoral vessels: feel the pulse and keep the needle off it.',
  source: 'textbook-knowledge',
};

export const DORSALIS_PEDIS: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'Defined as lying over the dorsal artery of the foot: feel the pulse and keep the needle off it.',
  source: 'who-2008',
};

export const POSTERIOR_TIBIAL: Caution = {
  kind: 'vessel',
  grade: 'note',
  text: 'The posterior tibial vessels and the tibial nerve pass behind the medial malleolus.',
  source: 'guangming',
};

export const KNEE_JOINT: Caution = {
  kind: 'other',
  grade: 'caution',
  text: 'The needle may enter the knee joint: strict asepsis.',
  source: 'guangming',
};

export const RADIAL_ARTERY: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'Over or beside the radial artery: feel the pulse and keep the needle off it.',
  source: 'who-2008',
};

export const ULNAR_NERVE: Caution = {
  kind: 'nerve',
  grade: 'caution',
  text: 'In the groove of the ulnar nerve.',
  source: 'who-2008',
};

export const MEDIAN_NERVE: Caution = {
  kind: 'nerve',
  grade: 'caution',
  text: 'The median nerve runs between the tendons: an electric feeling in the fingers means the nerve; withdraw.',
  source: 'textbook-knowledge',
};

export const MOXA_ON_BONE: Caution = {
  kind: 'moxa',
  grade: 'note',
  text: 'Over bone: books give moxibustion or pricking, not needling.',
  source: 'textbook-knowledge',
};

export const AXILLARY: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'Defined as lying over the axillary artery: feel the pulse and keep the needle off it.',
  source: 'who-2008',
};

export const AXILLARY_NEAR: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'The axillary vessels and the cords of the brachial plexus run close by.',
  source: 'cheng-1987',
};

export const BRACHIAL_ARTERY: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'The brachial artery runs here, along the inner side of the arm: feel the pulse and keep the needle off it.',
  source: 'needling-cards',
};

export const CUBITAL_FOSSA: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'The brachial artery and vein and the median nerve lie beneath.',
  source: 'cheng-1987',
};

export const ARM_ARTERY: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'The radial collateral artery runs here: keep the needle off it.',
  source: 'cheng-1987',
};

export const RADIAL_NERVE: Caution = {
  kind: 'nerve',
  grade: 'note',
  text: 'The radial nerve lies in the depth.',
  source: 'cheng-1987',
};

export const ULNAR_BUNDLE: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'The ulnar artery and nerve run beside the tendon: feel the pulse and keep the needle off it.',
  source: 'cheng-1987',
};

export const CAROTID: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'The carotid artery and the jugular vein are near: feel the pulse and keep the needle off it.',
  source: 'needling-cards',
};

export const CAROTID_UNDER: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'Defined as lying over the common carotid artery: feel the pulse, hold the artery aside and keep the needle off it.',
  source: 'who-2008',
};

export const CAROTID_SINUS: Caution = {
  kind: 'other',
  grade: 'caution',
  text: 'Pressure on the carotid sinus can slow the heart and lower the blood pressure; never both sides at once.',
  source: 'textbook-knowledge',
};

export const PHRENIC: Caution = {
  kind: 'nerve',
  grade: 'note',
  text: 'The phrenic nerve lies in the depth.',
  source: 'cheng-1987',
};

export const SUBCLAVIAN: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'The subclavian vessels lie beneath, with the brachial plexus: not deep, not backwards.',
  source: 'needling-cards',
};

export const TONGUE_ROOT: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'Bleeding at the root of the tongue can narrow the airway: no lifting and thrusting.',
  source: 'textbook-knowledge',
};

export const MEDULLA: Caution = {
  kind: 'nerve',
  grade: 'caution',
  text: 'The medulla and the vertebral artery lie in the depth: never deep, never upwards and inwards.',
  source: 'textbook-knowledge',
};

export const MEDULLA_MIDLINE: Caution = {
  kind: 'nerve',
  grade: 'caution',
  text: 'The medulla lies in the depth: never deep, never upwards; watch depth and angle.',
  source: 'cheng-1987',
};

export const CERVICAL_CANAL: Caution = {
  kind: 'nerve',
  grade: 'caution',
  text: 'The spinal canal lies medially in front: do not needle deeply towards the midline.',
  source: 'textbook-knowledge',
};

export const FACIAL_NERVE: Caution = {
  kind: 'nerve',
  grade: 'note',
  text: 'The facial nerve leaves the skull in the depth.',
  source: 'cheng-1987',
};

export const INFRAORBITAL: Caution = {
  kind: 'nerve',
  grade: 'caution',
  text: 'The infraorbital nerve leaves its foramen here, and a needle along the canal can reach the orbit: not deep, no lifting and thrusting.',
  source: 'needling-cards',
};

export const FACIAL_ARTERY: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'Defined as lying over the facial artery: feel the pulse and keep the needle off it.',
  source: 'who-2008',
};

export const FACIAL_ARTERY_NEAR: Caution = {
  kind: 'vessel',
  grade: 'note',
  text: 'The facial artery and vein run close by.',
  source: 'cheng-1987',
};

export const MAXILLARY_ARTERY: Caution = {
  kind: 'vessel',
  grade: 'note',
  text: 'The maxillary artery and vein lie in the depth.',
  source: 'cheng-1987',
};

export const TEMPORAL_ARTERY: Caution = {
  kind: 'vessel',
  grade: 'note',
  text: 'The superficial temporal artery or its branches are near.',
  source: 'cheng-1987',
};

export const TEMPORAL_ARTERY_BEFORE: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'Defined as lying behind the superficial temporal artery: feel the pulse and keep the needle off it.',
  source: 'who-2008',
};

export const FEMORAL_NERVE: Caution = {
  kind: 'nerve',
  grade: 'note',
  text: 'The femoral nerve runs on the lateral side of the artery.',
  source: 'needling-cards',
};

export const ANTERIOR_TIBIAL: Caution = {
  kind: 'vessel',
  grade: 'note',
  text: 'The anterior tibial vessels and the deep fibular nerve pass beneath.',
  source: 'textbook-knowledge',
};

export const CALF_DEPTH: Caution = {
  kind: 'vessel',
  grade: 'note',
  text: 'The posterior tibial vessels and the tibial nerve run in the depth of the calf.',
  source: 'textbook-knowledge',
};

export const SAPHENOUS: Caution = {
  kind: 'vessel',
  grade: 'note',
  text: 'The great saphenous vein runs in front of the inner ankle.',
  source: 'textbook-knowledge',
};

export const SNUFFBOX: Caution = {
  kind: 'vessel',
  grade: 'note',
  text: 'The radial artery crosses the floor of the snuffbox.',
  source: 'textbook-knowledge',
};

export const RADIAL_BRANCH: Caution = {
  kind: 'nerve',
  grade: 'note',
  text: 'The superficial branch of the radial nerve and the cephalic vein cross here.',
  source: 'textbook-knowledge',
};

export const PALMAR_ARCH: Caution = {
  kind: 'vessel',
  grade: 'note',
  text: 'The arterial arch of the palm and the nerves of the fingers lie beneath; needling here hurts.',
  source: 'textbook-knowledge',
};

export const TRANSVERSE_FACIAL: Caution = {
  kind: 'vessel',
  grade: 'note',
  text: 'The transverse facial vessels and branches of the facial nerve run close by.',
  source: 'textbook-knowledge',
};
