/** The parts of the shorthand, in the order in which a hand learns them. */
export const SHORTHAND_PARTS = [
  'places',
  'needle',
  'cup',
  'moxa',
  'hand',
  'several',
  'rounds',
  'own',
  'electro',
] as const;
