import type { PointFacts } from '../../atlas/points/types.ts';
import { type Application, type Lead, MODALITIES, type Pole } from '../../model/application.ts';
import type { Place, Side } from '../../model/place.ts';
import type { Prescription } from '../../model/plan.ts';
import { type Habits, UNTREATED } from '../starting.ts';
import { type DraftEntry, type Identifiers, keepApplications, keepLeads } from './identity.ts';
import { keyOfNamed, keysOf, type PlaceKey } from './keys.ts';
import { type Clip, readLeads } from './leads.ts';
import { Mistake, type Span } from './mistakes.ts';
import type { StatedPlace } from './place-words.ts';
import { choosePositions } from './rounds-of-text.ts';
import { type Headings, readHeadings, readStatement, type Statement } from './statements.ts';
import { type Token, tokensOf } from './tokens.ts';
import { treatmentsAt } from './treatments.ts';
import { termOf } from './vocabulary.ts';

/** What the text is read against: its `ashi#1` and `area#1` are the tender places and paths of the present prescription. */
export interface ReadingContext extends Identifiers {
  readonly habits: Habits;
}

/** An entry whose tender place or path has yet to be shown on the body. */
export interface Unplaced extends Omit<Application, 'id' | 'place' | 'side'> {
  readonly kind: 'ashi' | 'stroke';
  /** Null: as it will be shown. */
  readonly side: Side | null;
  readonly at: Span;
}

export interface ReadPrescription extends Prescription {
  /** What could not be understood first; everything before its statement is in the prescription. */
  readonly mistake: Mistake | null;
  readonly unplaced: readonly Unplaced[];
}

/** What a statement says of one of its places. */
type Stated = Omit<Application, 'id' | 'place'>;

const MOST_ENTRIES = 200;
const MOST_LEADS = 20;

/**
 * Reads shorthand. The grammar is in docs/shorthand.md. It never throws: what is wrong comes back as the first mistake,
 * with its place in the text.
 */
export function readShorthand(text: string, context: ReadingContext): ReadPrescription {
  const reader = new Reader(context);
  let mistake: Mistake | null = null;
  try {
    reader.read(tokensOf(text));
  } catch (cause) {
    if (!(cause instanceof Mistake)) throw cause;
    mistake = cause;
  }
  return { ...reader.prescription(), mistake, unplaced: reader.unplaced };
}

class Reader {
  readonly unplaced: Unplaced[] = [];
  readonly #context: ReadingContext;
  /** The entries of the present prescription by their key. */
  readonly #present: ReadonlyMap<PlaceKey, Application>;
  readonly #entries: DraftEntry[] = [];
  readonly #leadStatements: { readonly tokens: readonly Token[]; readonly at: Span }[] = [];
  /** Their ends name entries by their place in the list. */
  readonly #leads: Omit<Lead, 'id'>[] = [];
  readonly #turns: Span[] = [];
  #headings: Headings = { group: '', variant: null };

  constructor(context: ReadingContext) {
    this.#context = context;
    const { present } = context;
    this.#present = new Map(keysOf(present).map((key, index) => [key, present.applications[index]!]));
  }

  read(tokens: readonly Token[]): void {
    let statement: Token[] = [];
    for (const token of tokens) {
      if (token.kind !== 'end' && token.kind !== 'round') {
        statement.push(token);
        continue;
      }
      this.#statement(statement);
      statement = [];
      if (token.kind === 'round') this.#turns.push(token);
    }
    this.#statement(statement);
    choosePositions(this.#entries, this.#turns);
    const clips = this.#entries.map(({ key, application }, index) => ({
      key,
      application: { ...application, id: String(index) },
    }));
    for (const { tokens: words, at } of this.#leadStatements) this.#lead(words, at, clips);
  }

  /** What was understood so far. */
  prescription(): Prescription {
    const applications = keepApplications(this.#entries, this.#context);
    const placed = (pole: Pole): Pole => ({
      ...pole,
      applicationId: applications[Number(pole.applicationId)]!.id,
    });
    const leads = this.#leads.map((lead) => ({ ...lead, from: placed(lead.from), to: placed(lead.to) }));
    return { applications, leads: keepLeads(leads, this.#context) };
  }

  #statement(tokens: readonly Token[]): void {
    const { headings, rest } = readHeadings(tokens, this.#headings);
    this.#headings = headings;
    const [first, ...more] = rest;
    if (first === undefined) return;
    if (first.kind === 'word' && termOf(first.text)?.is === 'electro') {
      this.#leadStatements.push({ tokens: more, at: first });
      return;
    }
    const statement = readStatement(rest);
    // A statement is taken as a whole or not at all.
    const entries = statement.places.map((place) => this.#entryOf(place, statement));
    for (const [index, entry] of entries.entries()) this.#take(entry, statement.places[index]!, statement);
  }

  #entryOf(place: StatedPlace, { treatments, position, note }: Statement): Stated {
    if (place.kind === 'stroke') {
      if (treatments.every(({ at }) => at === null)) throw new Mistake('pathUntreated', place);
      const needle = treatments.find(({ modality }) => modality === 'needling');
      if (needle !== undefined) throw new Mistake('needleOnPath', needle.at ?? place);
    }
    return {
      ...UNTREATED,
      side: place.fixedSide ?? place.side ?? this.#usualSide(place),
      ...treatmentsAt(treatments, place.kind === 'point' ? pointAt(place) : null, this.#context.habits),
      position,
      ...this.#headings,
      note,
    };
  }

  /** Where no side is said: a tender place or path keeps its own, a point is treated on both. */
  #usualSide(place: StatedPlace): Side {
    const key = place.kind === 'point' ? null : keyOfNamed(place);
    return (key === null ? undefined : this.#present.get(key)?.side) ?? 'both';
  }

  #take(entry: Stated, named: StatedPlace, statement: Statement): void {
    const key = keyOfNamed(named);
    if (key === null) {
      const kind = named.kind === 'stroke' ? 'stroke' : 'ashi';
      this.unplaced.push({ ...entry, side: named.side, kind, at: { start: named.start, end: named.end } });
      return;
    }
    const place = this.#placeOf(named, key);
    const earlier = statement.again ? undefined : this.#sameEntry(key, entry, named.side !== null);
    if (earlier !== undefined) {
      earlier.application = joined(earlier.application, entry, named);
      earlier.saysMethod ||= saysMethod(statement);
      return;
    }
    if (this.#entries.length === MOST_ENTRIES) throw new Mistake('tooMany', named, { count: MOST_ENTRIES });
    this.#entries.push({
      key,
      application: { ...entry, place },
      round: this.#turns.length,
      saysMethod: saysMethod(statement),
    });
  }

  #placeOf(named: StatedPlace, key: string): Place {
    if (named.kind === 'point') return pointAt(named);
    const place = this.#present.get(key)?.place;
    if (place === undefined) throw new Mistake('noSuchPlace', named, { word: key });
    const { description } = named;
    return description === null || place.kind === 'point' ? place : { ...place, description };
  }

  /**
   * The entry that a place was given before, on the same terms; words about it then add a treatment to that entry. It
   * keeps its group: a heading that happens to be in force must not needle a place twice.
   */
  #sameEntry(key: string, entry: Stated, saysSide: boolean): DraftEntry | undefined {
    return this.#entries.findLast(
      (one) =>
        one.key === key &&
        one.round === this.#turns.length &&
        one.application.variant === entry.variant &&
        one.application.position === entry.position &&
        (!saysSide || one.application.side === entry.side),
    );
  }

  /** Joins needles by leads; current is then how they are stimulated, unless the text says another way. */
  #lead(tokens: readonly Token[], at: Span, clips: readonly Clip[]): void {
    const read = readLeads(tokens, at, clips);
    if (this.#leads.length + read.length > MOST_LEADS)
      throw new Mistake('tooMany', at, { count: MOST_LEADS });
    this.#leads.push(...read);
    for (const { applicationId } of read.flatMap(({ from, to }) => [from, to])) {
      const entry = this.#entries[Number(applicationId)]!;
      const { needling } = entry.application;
      if (needling === null || entry.saysMethod) continue;
      entry.application = { ...entry.application, needling: { ...needling, stimulation: 'electrical' } };
    }
  }
}

const saysMethod = ({ treatments }: Statement): boolean =>
  treatments.some(({ modality, fields }) => modality === 'needling' && 'stimulation' in fields);

const pointAt = ({ facts, level }: { facts: PointFacts; level: string | null }): Place => ({
  kind: 'point',
  code: facts.code,
  level,
});

/** An entry with what a later statement says of the same place. Throws a Mistake when that was said before. */
function joined(before: Omit<Application, 'id'>, added: Stated, named: StatedPlace): Omit<Application, 'id'> {
  const next = { ...before };
  for (const modality of MODALITIES) {
    if (added[modality] === null) continue;
    if (before[modality] !== null)
      throw new Mistake('alreadyThere', named, { code: keyOfNamed(named)!, modality });
    Object.assign(next, { [modality]: added[modality] });
  }
  return { ...next, note: added.note === '' ? before.note : added.note };
}
