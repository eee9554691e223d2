import { pointByCode } from '../../atlas/points/index.ts';
import type { Source } from '../../atlas/points/sources.ts';
import type { Application, Cupping, Moxibustion, Needling } from '../../model/application.ts';
import type { PatternId } from '../../model/assessment.ts';
import type { Course } from '../../model/course.ts';
import type { Place } from '../../model/place.ts';
import type { ProtocolContent } from '../../model/protocol.ts';
import { factsAt, pointKey } from '../places.ts';
import { type ClinicalSourceId, clinicalSource, rankOf } from '../sources.ts';
import {
  type Habits,
  STARTING_CUPPING,
  STARTING_MOXIBUSTION,
  startingNeedling,
  UNTREATED,
} from '../starting.ts';
import { LOW_BACK_PATTERNS } from './patterns.ts';
import { LOW_BACK_TRIALS } from './trials.ts';

/** A few points of a published prescription that are treated alike. */
export interface WrittenGroup {
  readonly group: 'local' | 'distal' | 'paravertebral';
  /** Codes with a space between them, a level behind a colon: "BL23 EX-B2:L3". Paired points are meant on both sides. */
  readonly points: string;
  /** How the needle is moved; absent: even. `noNeedle`: none at all. */
  readonly needle?: Needling['stimulation'] | 'noNeedle';
  readonly response?: Needling['response'];
  readonly moxa?: Moxibustion['kind'];
  readonly cup?: Cupping['kind'];
  /** The practitioner chooses so many of them or more; absent: all belong to it. */
  readonly atLeast?: number;
}

/** A published prescription as its data files write it. */
export interface WrittenProtocol {
  readonly id: string;
  readonly title: string;
  readonly patternId: PatternId | null;
  /** The pattern in words; empty: for every pattern. */
  readonly pattern: string;
  readonly source: ClinicalSourceId;
  readonly groups: readonly WrittenGroup[];
  readonly note: string;
  /** Minutes; absent: what the practice is used to. */
  readonly retentionMin?: number;
  readonly course?: Partial<Course>;
}

/** A published prescription to look at and to apply. It cannot be changed; its entries have identifiers of its own. */
export interface ExampleProtocol {
  readonly id: string;
  readonly patternId: PatternId | null;
  readonly source: Source;
  readonly content: ProtocolContent;
  /** Groups of which the practitioner chooses, with the least number of their entries. */
  readonly choices: Readonly<Record<string, number>>;
}

/**
 * The published prescriptions for low back pain, those from trials first, then by how far their source carries. What
 * their source leaves open (needle, minutes, the angle over the lung) is as the practice begins an entry; the depth stays open.
 */
export function exampleProtocols(habits: Habits): readonly ExampleProtocol[] {
  return [...LOW_BACK_TRIALS, ...LOW_BACK_PATTERNS]
    .map((written) => exampleOf(written, habits))
    .sort((a, b) => rankOf(a.source) - rankOf(b.source));
}

function exampleOf(written: WrittenProtocol, habits: Habits): ExampleProtocol {
  const { id, title, patternId, pattern, note, groups, course } = written;
  const source = clinicalSource(written.source);
  const applications = groups.flatMap((one) =>
    one.points.split(' ').map((point) => entryOf(written, one, point, habits)),
  );
  const choices = groups.flatMap(({ group, atLeast }) => (atLeast === undefined ? [] : [[group, atLeast]]));
  return {
    id,
    patternId,
    source,
    choices: Object.fromEntries(choices),
    content: {
      title,
      pattern,
      source: source.year === undefined ? source.title : `${source.title} (${source.year})`,
      note,
      course: { sessions: null, visits: null, period: 'week', reviewEvery: null, ...course },
      applications,
      leads: [],
    },
  };
}

function entryOf(written: WrittenProtocol, group: WrittenGroup, point: string, habits: Habits): Application {
  const [code = '', level = null] = point.split(':');
  const place: Place = { kind: 'point', code, level };
  const facts = factsAt(place);
  const { needle = 'even', response = null, moxa, cup } = group;
  return {
    ...UNTREATED,
    id: `${written.id}/${pointKey(code, level)}`,
    place,
    side: pointByCode(code)?.midline ? 'midline' : (facts?.onlySide ?? 'both'),
    needling:
      needle === 'noNeedle'
        ? null
        : {
            ...startingNeedling(habits, place),
            stimulation: needle,
            response,
            retentionMin: written.retentionMin ?? habits.retentionMin,
          },
    moxibustion: moxa === undefined ? null : { ...STARTING_MOXIBUSTION, kind: moxa },
    cupping: cup === undefined ? null : { ...STARTING_CUPPING, kind: cup },
    group: group.group,
  };
}
