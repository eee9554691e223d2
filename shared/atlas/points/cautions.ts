import type { SourceId } from './sources.ts';
import type { Caution, SpinalLevel } from './types.ts';

export const THORACIC: readonly SpinalLevel[] = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
];
export const LUMBAR: readonly SpinalLevel[] = ['L1', 'L2', 'L3', 'L4', 'L5'];

/**
 * The short pregnancy list, with the review that found no harm beside it: the practitioner weighs both.
 * `source` is the one that puts this point on the list.
 */
export const pregnancyCore = (source: SourceId): readonly Caution[] => [
  {
    kind: 'pregnancy',
    grade: 'core',
    text: 'On the short list of points that tradition forbids in pregnancy, as liable to move the fetus.',
    source,
  },
  {
    kind: 'pregnancy',
    grade: 'note',
    text: 'A review of trials and cohorts found no objective evidence of harm from needling the forbidden points.',
    source: 'carr-2015',
  },
];

export const PREGNANCY_LUMBOSACRAL: Caution = {
  kind: 'pregnancy',
  grade: 'caution',
  text: 'Lumbosacral region: listed as contraindicated in the first trimester, and to be avoided after the third month too.',
  source: 'who-1999',
};

export const PREGNANCY_GROIN: Caution = {
  kind: 'pregnancy',
  grade: 'caution',
  text: 'At the edge of the lower abdomen, a region listed as contraindicated in the first trimester.',
  source: 'who-1999',
};

/** Upper back down to T12. */
export const LUNG: Caution = {
  kind: 'thorax',
  grade: 'caution',
  text: 'Pleura and lung lie under this part of the back: a needle that goes too deep can cause pneumothorax. Needle obliquely or horizontally; watch direction and depth.',
  source: 'who-1999',
};

export const KIDNEYS: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'The kidney lies in front: do not needle deeply, least of all towards the front or the side.',
  source: 'textbook-knowledge',
};

export const KIDNEY_UPPER_POLE: Caution = {
  kind: 'organ',
  grade: 'note',
  text: 'Below the pleura the upper pole of the kidney reaches about this level.',
  source: 'textbook-knowledge',
};

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

export const PREGNANCY_LOWER_ABDOMEN: Caution = {
  kind: 'pregnancy',
  grade: 'caution',
  text: 'Lower abdomen: listed as contraindicated in the first trimester.',
  source: 'who-1999',
};

export const PREGNANCY_UPPER_ABDOMEN: Caution = {
  kind: 'pregnancy',
  grade: 'caution',
  text: 'Upper abdomen: to be avoided after the third month.',
  source: 'who-1999',
};

export const ABDOMEN: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'Organs of the belly lie beneath: watch direction and depth, the more so in thin people and where an organ is enlarged.',
  source: 'who-1999',
};

export const FLANK: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'Liver or spleen, kidney and pleura lie near: needle obliquely, not deeply.',
  source: 'textbook-knowledge',
};

export const URINARY_BLADDER: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'Have the bladder emptied first.',
  source: 'textbook-knowledge',
};

/** Front and side of the chest. */
export const LUNG_CHEST: Caution = {
  kind: 'thorax',
  grade: 'caution',
  text: 'Pleura and lung lie under this part of the chest: a needle that goes too deep can cause pneumothorax. Needle obliquely or horizontally, along the rib.',
  source: 'who-1999',
};

export const LUNG_APEX: Caution = {
  kind: 'thorax',
  grade: 'caution',
  text: 'The top of the lung rises above the collarbone: too deep a needle here can cause pneumothorax.',
  source: 'who-1999',
};

export const LUNG_SCAPULA: Caution = {
  kind: 'thorax',
  grade: 'caution',
  text: 'The lung lies under the shoulder blade and its upper border, and the bone may have a gap: do not needle deeply.',
  source: 'textbook-knowledge',
};

export const PLEURA_GB21: Caution = {
  kind: 'thorax',
  grade: 'caution',
  text: 'The top of the lung lies beneath: by ultrasound the pleura was on average 17.4 mm (men) and 14.6 mm (women) below the skin.',
  source: 'chen-2018',
};

export const RADIAL_ARTERY: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'Over or beside the radial artery: feel the pulse and keep the needle off it.',
  source: 'who-2008',
};

export const CAROTID: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'The carotid artery and the jugular vein are near: feel the pulse and keep the needle off it.',
  source: 'textbook-knowledge',
};

export const SUBCLAVIAN: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'The subclavian vessels and the brachial plexus lie beneath.',
  source: 'textbook-knowledge',
};

export const AXILLARY: Caution = {
  kind: 'vessel',
  grade: 'caution',
  text: 'Defined as lying over the axillary artery: feel the pulse and keep the needle off it.',
  source: 'who-2008',
};

export const FACIAL_ARTERY: Caution = {
  kind: 'vessel',
  grade: 'note',
  text: 'Defined as lying over the facial artery.',
  source: 'who-2008',
};

export const TEMPORAL_ARTERY: Caution = {
  kind: 'vessel',
  grade: 'note',
  text: 'The superficial temporal artery or its branches are near.',
  source: 'textbook-knowledge',
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

export const MEDULLA: Caution = {
  kind: 'nerve',
  grade: 'caution',
  text: 'The medulla and the vertebral artery lie in the depth: never deep, never upwards and inwards.',
  source: 'textbook-knowledge',
};

export const EYE: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'At the rim of the orbit: the eyeball and its vessels are near; bruising is frequent.',
  source: 'textbook-knowledge',
};

export const FONTANEL: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'Not in infants whose fontanel is open.',
  source: 'textbook-knowledge',
};

export const STERNUM: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'Horizontally only: the breastbone may have a hole here, with the heart behind it.',
  source: 'textbook-knowledge',
};

export const TRACHEA: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'The windpipe lies behind, great vessels and the lung to the sides.',
  source: 'textbook-knowledge',
};

export const MOXA_ON_BONE: Caution = {
  kind: 'moxa',
  grade: 'note',
  text: 'Over bone: books give moxibustion or pricking, not needling.',
  source: 'textbook-knowledge',
};
