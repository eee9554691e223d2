/** The parts of the help, in the order in which a hand learns them. */
export const HELP_PARTS = [
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
