import { pointByCode } from '../../atlas/points/index.ts';
import type { Source } from '../../atlas/points/sources.ts';
import type { Application } from '../../model/application.ts';
import type { Assessment, PatternId } from '../../model/assessment.ts';
import type { Place, Side } from '../../model/place.ts';
import { PATTERNS } from '../patterns/patterns.ts';
import { placeKey, pointKey } from '../places.ts';
import { type ExampleProtocol, exampleProtocols } from '../protocols/examples.ts';
import { clinicalSource, rankOf } from '../sources.ts';
import { type Habits, startingNeedling, UNTREATED } from '../starting.ts';
import type { NearPain } from './near-pain.ts';

/** A published prescription that names a point. */
export interface Mention {
  readonly protocol: ExampleProtocol;
  /** Its first entry with this point. */
  readonly entry: Application;
  /** How many of such points the practitioner chooses at least; null: the prescription asks for all of them. */
  readonly atLeast: number | null;
}

/** A point that may be added, with everything that speaks for it. It does nothing by itself. */
export interface Suggestion {
  readonly code: string;
  readonly role: 'local' | 'adjacent' | 'distal';
  /** What would be added: one entry, or for a point with levels one for each level. Their ids are not those of a plan. */
  readonly entries: readonly Application[];
  /** The prescriptions that name it, those whose source carries furthest first. */
  readonly mentions: readonly Mention[];
  /** Where it lies to the painful area; null when it is not offered for that. */
  readonly near: NearPain | null;
  /** The source that carries furthest. */
  readonly source: Source;
}

export const SUGGESTION_GROUPS = ['pattern', 'everyPattern', 'inPain', 'aroundPain', 'distal'] as const;
export interface SuggestionGroup {
  readonly id: (typeof SUGGESTION_GROUPS)[number];
  readonly suggestions: readonly Suggestion[];
}

export interface Asked {
  readonly assessment: Pick<Assessment, 'region' | 'onset' | 'patternId'>;
  readonly nearPain: readonly NearPain[];
  readonly habits: Habits;
}

/** Not needled as such: a landmark, and a place for heat alone. */
const NO_POINTS = new Set(['ST17', 'CV8']);

/**
 * What may be weighed for a patient, by reason: the chosen pattern, every pattern of low back pain, the painful area and what
 * lies around it, and points far from it. Each point stands once, at its first reason; groups without points are left out.
 */
export function suggest({ assessment, nearPain, habits }: Asked): readonly SuggestionGroup[] {
  const { region, onset, patternId } = assessment;
  const isLowBack = region === null || region === 'lowBack';
  const lineage = patternId === null ? [] : [patternId, PATTERNS[patternId].within];
  const fits = (id: PatternId | null) =>
    id === null || lineage.includes(id) || (id === 'sprain' && onset === 'acute');
  const known = isLowBack ? mentionsOf(exampleProtocols(habits).filter((one) => fits(one.patternId))) : [];
  const taken = new Set<string>();
  const offered = (mentions: readonly Mention[]) =>
    [...Map.groupBy(mentions, ({ entry }) => codeOf(entry))]
      .filter(([code]) => !taken.has(code))
      .map(([code, named]) => {
        taken.add(code);
        return asNamed(code, named, known);
      });
  const ofPattern = lineage.flatMap((id) => known.filter(({ protocol }) => protocol.patternId === id));
  const isEvery = ({ protocol, atLeast, entry }: Mention) =>
    protocol.patternId === null && (atLeast === null || entry.group === 'paravertebral');
  const pattern = offered(ofPattern);
  const everyPattern = offered(known.filter(isEvery));
  const places = nearPain.filter(({ code }) => !NO_POINTS.has(code) && !taken.has(code));
  const around = (isInside: boolean) =>
    [...Map.groupBy(places, ({ code }) => code).values()]
      .filter(([first]) => (first!.distanceMm === 0) === isInside)
      .map((near) => {
        taken.add(near[0]!.code);
        return nearby(near, known, habits);
      });
  const inPain = around(true);
  const aroundPain = around(false);
  const distal = offered(known.filter(({ entry }) => entry.group === 'distal'));
  const groups = { pattern, everyPattern, inPain, aroundPain, distal };
  return SUGGESTION_GROUPS.map((id) => ({ id, suggestions: groups[id] })).filter(
    ({ suggestions }) => suggestions.length > 0,
  );
}

const codeOf = ({ place }: Application): string => (place.kind === 'point' ? place.code : '');

const mentionsOf = (protocols: readonly ExampleProtocol[]): readonly Mention[] =>
  protocols.flatMap((protocol) =>
    protocol.content.applications.map((entry) => ({
      protocol,
      entry,
      atLeast: protocol.choices[entry.group] ?? null,
    })),
  );

/** A point as the prescriptions of one reason name it; all that name it at all are told. */
function asNamed(code: string, named: readonly Mention[], known: readonly Mention[]): Suggestion {
  const first = named[0]!;
  const mentions = mentioning(code, known);
  return {
    code,
    role: first.entry.group === 'distal' ? 'distal' : 'local',
    entries: named.filter(({ protocol }) => protocol === first.protocol).map(({ entry }) => entry),
    mentions,
    near: null,
    source: mentions[0]!.protocol.source,
  };
}

/** A point of the painful area: needled as the practice begins an entry, on the sides on which it lies there. */
function nearby(near: readonly NearPain[], known: readonly Mention[], habits: Habits): Suggestion {
  const { code, distanceMm } = near[0]!;
  const role = distanceMm === 0 ? 'local' : 'adjacent';
  const mentions = mentioning(code, known);
  return {
    code,
    role,
    entries: near.map(({ level, side }) => {
      const place: Place = { kind: 'point', code, level };
      const needling = startingNeedling(habits, place);
      return { ...UNTREATED, id: pointKey(code, level), place, side, needling, group: role };
    }),
    mentions,
    near: near[0]!,
    source: mentions[0]?.protocol.source ?? clinicalSource('textbook'),
  };
}

/** One mention for each prescription that names a point, those that carry furthest first. */
const mentioning = (code: string, known: readonly Mention[]): readonly Mention[] => {
  const naming = known.filter(({ entry }) => codeOf(entry) === code);
  return naming
    .filter(({ protocol }, i) => naming.findIndex((one) => one.protocol === protocol) === i)
    .sort((a, b) => rankOf(a.protocol.source) - rankOf(b.protocol.source));
};

const covers = (planned: Side, wanted: Side) =>
  planned === wanted || planned === 'both' || planned === 'midline' || wanted === 'midline';

/** Whether a plan holds what would be added, on the sides that are meant. */
export const isPlanned = ({ place, side }: Application, applications: readonly Application[]): boolean =>
  applications.some((one) => placeKey(one.place) === placeKey(place) && covers(one.side, side));

/** How many of the suggested points a plan holds; of a point with levels any one counts. */
export const countPlanned = (
  suggestions: readonly Suggestion[],
  applications: readonly Application[],
): number =>
  suggestions.filter(({ entries }) => entries.some((entry) => isPlanned(entry, applications))).length;

/** Whether a point has a place for each level of the spine, of which one is chosen. */
export const hasLevels = ({ code }: Suggestion): boolean => pointByCode(code)?.levels !== undefined;
