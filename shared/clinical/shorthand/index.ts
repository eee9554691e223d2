export { MISTAKES, Mistake, type MistakeKind, type MistakeValues } from './mistakes.ts';
export { type ReadingContext, type ReadPrescription, readShorthand, type Unplaced } from './parse.ts';
export { printShorthand } from './print.ts';
