/** Codes of ICD-11 chapter 26, module TM1, that a painful back may ask for, with their matter in our words. From a public FHIR value set. */
export const TM1_CODES = {
  SF90: 'Kidney qi deficiency',
  SF93: 'Kidney yin deficiency',
  SF94: 'Kidney yin and yang deficiency',
  SF96: 'Kidney essence',
  SF97: 'Kidney yang deficiency',
  SF7M: 'Spleen and kidney yang',
  SF9G: 'Bladder dampness-heat',
  SE80: 'Wind',
  SE81: 'Cold',
  SE82: 'Dampness',
  SE90: 'Qi deficiency',
  SE91: 'Qi stagnation',
  SF00: 'Blood deficiency',
  SF01: 'Blood stasis',
  SG26: 'Bladder meridian',
  SG27: 'Kidney meridian',
  SG2A: 'Gallbladder meridian',
  SG30: 'Governor vessel',
} as const;

export type Tm1Code = keyof typeof TM1_CODES;

/** What a code stands for; undefined for one that is not among those known here. */
export const tm1Name = (code: string): string | undefined =>
  Object.hasOwn(TM1_CODES, code) ? TM1_CODES[code as Tm1Code] : undefined;
