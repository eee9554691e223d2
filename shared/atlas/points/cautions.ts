import type { SpinalLevel } from './types.ts';

export * from './cautions/nerves-vessels.ts';
export * from './cautions/organs.ts';
export * from './cautions/pregnancy.ts';

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
