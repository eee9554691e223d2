import type { TrailKind } from '../../../shared/contract/audit.ts';
import { SHOWN } from './shown.ts';

/** Verbs that look without changing anything. */
export const READING: readonly string[] = Object.keys(SHOWN);

/** The verbs of each kind; all others change something. */
export const VERBS_OF_KIND: { readonly [K in Exclude<TrailKind, 'changed'>]: readonly string[] } = {
  read: READING,
  signedIn: ['practice.unlock', 'practice.lock'],
  exported: ['papers.keep', 'exports.patient', 'exports.everything', 'audit.export'],
};

const KIND_OF = new Map<string, TrailKind>(
  Object.entries(VERBS_OF_KIND).flatMap(([kind, verbs]) => verbs.map((verb) => [verb, kind as TrailKind])),
);

/** What a verb of the trail tells of. One that this Ashi no longer knows counts as a change. */
export const kindOfVerb = (verb: string): TrailKind => KIND_OF.get(verb) ?? 'changed';
