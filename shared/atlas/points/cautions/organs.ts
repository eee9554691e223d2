import type { Caution } from '../types.ts';

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

export const EYE: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'At the rim of the orbit: the eyeball and its vessels are near; bruising is frequent.',
  source: 'textbook-knowledge',
};

export const URINARY_BLADDER: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'Have the bladder emptied first: a deep needle can reach a full one.',
  source: 'needling-cards',
};

/** Below the tip of the breastbone and the costal arch. */
export const LIVER_HEART: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'Liver and, upwards, the heart can be reached, the more so where either is enlarged: not deep, never upwards.',
  source: 'needling-cards',
};

export const LIVER_RIGHT: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'On the right an enlarged liver can be reached by a deep needle.',
  source: 'needling-cards',
};

export const LIVER_SPLEEN: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'A much enlarged liver or spleen can be reached by a deep needle.',
  source: 'needling-cards',
};

export const LIVER_UNDER: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'The liver lies beneath: not deep.',
  source: 'cheng-1987',
};

export const LIVER_BEHIND_RIBS: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'Behind pleura and ribs lie the liver and, on the right, the gallbladder, on the left stomach and spleen.',
  source: 'textbook-knowledge',
};

export const HEART: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'The heart lies beneath, above all on the left: not deep.',
  source: 'cheng-1987',
};

export const LUNG_FROM_AXILLA: Caution = {
  kind: 'thorax',
  grade: 'caution',
  text: 'A needle directed inwards, towards the chest, can reach the lung.',
  source: 'needling-cards',
};

export const TRACHEA: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'The windpipe lies behind; below, behind the breastbone, the great vessels.',
  source: 'cheng-1987',
};

export const FONTANEL: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'Not in infants whose fontanel is open.',
  source: 'cheng-1987',
};

export const STERNUM: Caution = {
  kind: 'organ',
  grade: 'caution',
  text: 'Horizontally only: the breastbone may have a hole here, with the heart behind it.',
  source: 'textbook-knowledge',
};

export const BEHIND_STERNUM: Caution = {
  kind: 'thorax',
  grade: 'note',
  text: 'Horizontally only, along the breastbone: lungs and great vessels lie behind it and beside it.',
  source: 'textbook-knowledge',
};

export const PLEURA_LOW: Caution = {
  kind: 'thorax',
  grade: 'note',
  text: 'Beside the spine the pleura may reach below the twelfth rib.',
  source: 'textbook-knowledge',
};
