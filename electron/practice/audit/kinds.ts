import type { VerbName } from '../../../shared/contract/index.ts';
import { SHOWN } from './shown.ts';

/** Verbs that look without changing anything. */
export const READING = Object.keys(SHOWN) as readonly VerbName[];
