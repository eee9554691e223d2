import { meridianOf, type PointCode } from '../../atlas/codes.ts';
import { pointByCode } from '../../atlas/points/index.ts';
import {
  type Application,
  type Lead,
  MODALITIES,
  type Modality,
  type Pole,
} from '../../model/application.ts';
import type { Prescription } from '../../model/plan.ts';
import { isEqual } from '../changes/fields.ts';
import { STARTING_LEAD } from '../leads.ts';
import { holdsPole } from '../prescription.ts';
import { type Habits, isCountedInCones } from '../starting.ts';
import { keysOf, type PlaceKey } from './keys.ts';
import { positionsOf } from './rounds-of-text.ts';
import { startingOf } from './treatments.ts';
import {
  AGAIN,
  detailWord,
  ELECTRO_WORDS,
  INTENSITY_WORDS,
  MODALITY_WORDS,
  OPEN_WORDS,
  POSITION_WORDS,
  SIDE_WORDS,
  WAVEFORM_WORDS,
} from './vocabulary.ts';

/** An entry on its way into the text. */
interface Line {
  readonly key: PlaceKey;
  readonly application: Application;
  readonly round: number;
  /** Whether it would join an entry before it if it did not say that it is another one. */
  readonly again: boolean;
  /** Everything that follows the place. */
  readonly tail: string;
}

/**
 * A prescription as shorthand, which `readShorthand` reads back to the same prescription. What an entry starts with by
 * itself is not said, so the text has to be read with the habits it was written with.
 */
export function printShorthand(prescription: Prescription, habits: Habits): string {
  const { applications, leads } = prescription;
  const keys = keysOf(prescription);
  const rounds = roundNumbers(applications);
  const joined = new Set(leads.flatMap(({ from, to }) => [from.applicationId, to.applicationId]));
  const seen = new Set<string>();
  const lines = applications.map((application, index): Line => {
    const { variant, position, side } = application;
    const terms = JSON.stringify([rounds[index], keys[index], variant, position]);
    // A word about the same place would join the entry before, unless it says another side.
    const again = seen.has(terms + side) || (sideWord(application) === '' && seen.has(terms));
    seen.add(terms).add(terms + side);
    const tail = tailOf(application, joined.has(application.id), habits);
    return { key: keys[index]!, application, round: rounds[index]!, again, tail };
  });
  const electro = leads.map((lead) => leadText(lead, applications, keys));
  return [statementsOf(lines), ...electro].filter((part) => part !== '').join('; ');
}

/** How many `|` stand before each entry: they stand where the patient turns, if every position is taken only once. */
function roundNumbers(applications: readonly Application[]): readonly number[] {
  const positions = positionsOf(applications);
  let round = 0;
  const numbers = positions.map((one, index) =>
    index > 0 && one !== positions[index - 1] ? ++round : round,
  );
  return new Set(positions).size === round + 1 ? numbers : positions.map(() => 0);
}

/** Entries one after the other; what is the same for several is said once. */
function statementsOf(lines: readonly Line[]): string {
  let text = '';
  let said: Pick<Application, 'group' | 'variant'> = { group: '', variant: null };
  for (let from = 0; from < lines.length; ) {
    const first = lines[from]!;
    let to = from + 1;
    while (to < lines.length && goTogether(first, lines[to]!)) to++;
    if (from > 0) text += first.round === lines[from - 1]!.round ? '; ' : ' | ';
    const words = [
      ...headings(first.application, said),
      ...(first.again ? [AGAIN] : []),
      ...placeWords(lines.slice(from, to)),
      first.tail,
    ];
    text += words.filter((word) => word !== '').join(' ');
    said = first.application;
    from = to;
  }
  return text;
}

const goTogether = (a: Line, b: Line): boolean =>
  a.round === b.round &&
  a.again === b.again &&
  a.tail === b.tail &&
  a.application.group === b.application.group &&
  a.application.variant === b.application.variant;

function headings(
  { group, variant }: Application,
  said: Pick<Application, 'group' | 'variant'>,
): readonly string[] {
  return [
    ...(variant === said.variant ? [] : [`${variant ?? 'AB'}:`]),
    ...(group === said.group ? [] : [`[${group.replace(/[\\\]]/g, '\\$&')}]`]),
  ];
}

/** From this many on, points or levels that follow each other are written as a range. */
const SHORTEST_RANGE = 3;

function placeWords(lines: readonly Line[]): readonly string[] {
  const words: string[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && follows(lines[to - 1]!, lines[to]!)) to++;
    if (to - from < SHORTEST_RANGE) to = from + 1;
    const [first, last] = [nameOf(lines[from]!), nameOf(lines[to - 1]!)];
    words.push(to - from === 1 ? first : `${first}-${last.replace(/^.* /, '')}`);
    from = to;
  }
  return words;
}

/** Whether the second is the next point of the meridian, or the next level of the same point. */
function follows({ application: { place: a } }: Line, { application: { place: b } }: Line): boolean {
  if (a.kind !== 'point' || b.kind !== 'point') return false;
  const levels: readonly (string | null)[] = pointByCode(a.code)?.levels ?? [];
  if (a.level !== null) return a.code === b.code && levels.indexOf(b.level) === levels.indexOf(a.level) + 1;
  const meridian = meridianOf(a.code as PointCode);
  return meridian !== 'EX' && b.code === `${meridian}${Number(a.code.slice(2)) + 1}`;
}

function nameOf({ key, application: { place, note } }: Line): string {
  if (place.kind === 'point') return key.replace('.', ' ');
  // A quote right after the place is its description: where there is a note, an empty one keeps its seat.
  return place.description === '' && note === '' ? key : `${key} ${quoted(place.description)}`;
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** What follows a place. `isJoined`: a lead goes to its needle. */
function tailOf(application: Application, isJoined: boolean, habits: Habits): string {
  const { position, note } = application;
  const treatments = MODALITIES.filter((modality) => application[modality] !== null).map((modality, index) =>
    treatmentWords(
      application,
      modality,
      {
        ...startingOf(modality, application[modality]!, application.place, habits),
        // The kind is said unless it is the usual one: for moxa it decides what the rest starts with.
        ...(modality === 'moxibustion' ? { kind: 'stick' } : {}),
        ...(modality === 'needling' && isJoined ? { stimulation: 'electrical' } : {}),
      },
      index === 0,
    ).join(' '),
  );
  return [
    sideWord(application),
    treatments.join(' + ').trimStart(),
    position === null ? '' : POSITION_WORDS[position][0]!,
    note === '' ? '' : quoted(note),
  ]
    .filter((word) => word !== '')
    .join(' ');
}

function sideWord({ place, side }: Application): string {
  if (place.kind !== 'point') return SIDE_WORDS[side][0]!;
  const facts = pointByCode(place.code);
  const isUsual = side === 'both' || facts?.midline === true || facts?.onlySide !== undefined;
  return isUsual ? '' : SIDE_WORDS[side][0]!;
}

/** What is said of one treatment: its name, unless it is the needle at the beginning, and what differs from a start. */
function treatmentWords(
  application: Application,
  modality: Modality,
  starting: Readonly<Record<string, unknown>>,
  isFirst: boolean,
): readonly string[] {
  const fields: Readonly<Record<string, unknown>> = application[modality]!;
  const names =
    modality === 'bodywork' || (modality === 'needling' && isFirst) ? [] : [MODALITY_WORDS[modality][0]!];
  const words = Object.keys(fields)
    .filter((field) => isSaid(modality, field, fields, starting))
    .map((field) => fieldWord(modality, field, fields[field]));
  return [...names, ...words];
}

function isSaid(
  modality: Modality,
  field: string,
  fields: Readonly<Record<string, unknown>>,
  starting: Readonly<Record<string, unknown>>,
): boolean {
  if (modality === 'bodywork' && field === 'kind') return true;
  if (modality === 'moxibustion') {
    const { kind, cones } = fields as { kind: 'cone'; cones: number | null };
    // "cones 5" names kind and count at once; beside another kind the count stands alone.
    if (field === 'kind') return kind === 'cone' ? cones === null : cones !== null || kind !== starting.kind;
    if (field === 'cones') return cones !== null || isCountedInCones(kind);
  }
  return !isEqual(fields[field], starting[field]);
}

function fieldWord(modality: Modality, field: string, value: unknown): string {
  if (field === 'needle') {
    if (value === null) return OPEN_WORDS.needle[0];
    const { gaugeMm, lengthMm } = value as { gaugeMm: number; lengthMm: number };
    return `${gaugeMm}x${lengthMm}`;
  }
  if (field === 'cones') return value === null ? OPEN_WORDS.cones[0] : `cones ${value}`;
  if (field === 'retentionMin' || field === 'minutes') {
    return value === null ? OPEN_WORDS.minutes[0] : `${value}min`;
  }
  if (field === 'areaMm' && value === null) return OPEN_WORDS.area[0];
  if (field.endsWith('Mm')) return `${value}mm`;
  if (field === 'intensity') return INTENSITY_WORDS[value as keyof typeof INTENSITY_WORDS][0];
  return detailWord(modality, field, value as string);
}

function leadText(lead: Lead, applications: readonly Application[], keys: readonly PlaceKey[]): string {
  const { from, to, waveform, hz, secondHz, intensity, minutes } = lead;
  const pole = (one: Pole) => poleWord(one, applications, keys);
  return [
    ELECTRO_WORDS[0],
    `${pole(from)}-${pole(to)}`,
    `${hz}${secondHz === null ? '' : `/${secondHz}`}Hz`,
    WAVEFORM_WORDS[waveform][0]!,
    ...(minutes === STARTING_LEAD.minutes
      ? []
      : [minutes === null ? OPEN_WORDS.minutes[0] : `${minutes}min`]),
    ...(intensity === null ? [] : [INTENSITY_WORDS[intensity][0]]),
  ].join(' ');
}

const POLE_LETTERS = { left: 'L', right: 'R', midline: '' } as const;

/** The place with its side; the number of the entry where another entry of the place would be taken for it. */
function poleWord(pole: Pole, applications: readonly Application[], keys: readonly PlaceKey[]): string {
  const index = applications.findIndex(({ id }) => id === pole.applicationId);
  const first = applications.findIndex((one, at) => keys[at] === keys[index] && holdsPole(one, pole));
  return `${first === index ? keys[index]! : `#${index + 1}`}${POLE_LETTERS[pole.side]}`;
}
