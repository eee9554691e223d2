import type { ZodType } from 'zod';
import {
  type Application,
  Bodywork,
  Cupping,
  type Modality,
  Moxibustion,
  Needling,
} from '../../model/application.ts';
import type { Place } from '../../model/place.ts';
import {
  type Habits,
  STARTING_BODYWORK,
  STARTING_CUPPING,
  STARTING_MOXIBUSTION,
  startingNeedling,
  withMoxaKind,
} from '../starting.ts';
import { Mistake } from './mistakes.ts';
import type { NumberToken, Token } from './tokens.ts';
import type { Term } from './vocabulary.ts';

export type Treatments = Pick<Application, Modality>;

/** A word about a treatment; `field` and `value` are missing where the word only names the treatment. */
interface Said {
  readonly token: Token;
  readonly field?: string;
  readonly value?: unknown;
}

/** One treatment of a statement, between two `+`. */
interface Part {
  modality: Modality | null;
  /** Whether a word named the treatment, rather than a detail of it. */
  named: boolean;
  readonly said: Said[];
  readonly first: Token | null;
}

const SHAPES: Readonly<Record<Modality, Readonly<Record<string, ZodType>>>> = {
  needling: Needling.shape,
  cupping: Cupping.shape,
  moxibustion: Moxibustion.shape,
  bodywork: Bodywork.shape,
};

/** What millimetres mean for each treatment. */
const MILLIMETRES = {
  needling: 'depthMm',
  cupping: 'sizeMm',
  moxibustion: 'areaMm',
  bodywork: 'areaMm',
} as const satisfies Record<Modality, string>;

const minutesField = (modality: Modality) => (modality === 'needling' ? 'retentionMin' : 'minutes');

/** Fields that words set before it is known which treatment they belong to. */
const ANY_MM = 'mm';
const ANY_MINUTES = 'min';

/** Gathers the words about treatments of one statement, and gives what they come to at a place. */
export class TreatmentWords {
  readonly #parts: Part[] = [];
  /** Whether the word before was "cones". */
  #counting = false;

  /** `+`: another treatment of the same places follows. */
  plus(token: Token): void {
    if (this.#parts.length === 0) this.#parts.push(newPart(token));
    this.#parts.push(newPart(token));
  }

  /** Takes a number. Throws a Mistake where it means nothing without a unit, or does not fit. */
  number(token: NumberToken): void {
    const { unit, amount, second } = token;
    const counting = this.#counting;
    this.#counting = false;
    if (unit === 'x') {
      this.#detail(token, 'needling', 'needle', { gaugeMm: amount, lengthMm: second });
    } else if (unit === 'none' && counting) {
      // "cones 5" is a count; which kind of cones another word may say.
      this.#parts.at(-1)!.said.pop();
      this.#detail(token, 'moxibustion', 'cones', amount);
    } else if (unit === 'cones') {
      this.#detail(token, 'moxibustion', 'cones', amount, true);
    } else if (unit === 'mm' || unit === 'min') {
      this.#say(token, unit === 'mm' ? ANY_MM : ANY_MINUTES, amount);
    } else {
      throw new Mistake('bareNumber', token, { word: token.text });
    }
  }

  /** Takes a word of the vocabulary; false when it is not about a treatment. Throws a Mistake where it does not fit. */
  word(token: Token, term: Term): boolean {
    this.#counting = false;
    switch (term.is) {
      case 'modality':
        this.#join(token, term.modality, true);
        return true;
      case 'detail':
        this.#detail(token, term.modality, term.field, term.value, term.opens);
        this.#counting = term.value === 'cone';
        return true;
      case 'intensity':
        this.#say(token, 'intensity', term.value);
        return true;
      case 'open':
        if (term.what === 'minutes') this.#say(token, ANY_MINUTES, null);
        else if (term.what === 'area') this.#say(token, 'areaMm', null);
        else this.#detail(token, term.what === 'needle' ? 'needling' : 'moxibustion', term.what, null);
        return true;
      default:
        return false;
    }
  }

  /** Ends the statement. Throws a Mistake for a `+` with nothing after it and for a treatment that is said twice. */
  read(): ReadTreatments {
    const parts = this.#parts;
    const empty = parts.findIndex(
      (part, index) => index > 0 && part.modality === null && part.said.length === 0,
    );
    if (empty !== -1) throw new Mistake('emptyPart', parts[empty]!.first!);
    const read = (parts.length === 0 ? [newPart(null)] : parts).map(settled);
    for (const [index, part] of read.entries()) {
      if (read.slice(0, index).some(({ modality }) => modality === part.modality)) {
        throw new Mistake('twice', part.at!, { word: part.at!.text });
      }
    }
    return read;
  }

  #detail(token: Token, modality: Modality, field: string, value: unknown, opens = false): void {
    this.#join(token, modality, opens).said.push({ token, field, value });
  }

  #say(token: Token, field: string, value: unknown): void {
    this.#current(token).said.push({ token, field, value });
  }

  #current(token: Token): Part {
    if (this.#parts.length === 0) this.#parts.push(newPart(token));
    return this.#parts.at(-1)!;
  }

  /** The part that a word of this treatment belongs to: the present one, or a new one when the word names another. */
  #join(token: Token, modality: Modality, opens: boolean): Part {
    let part = this.#current(token);
    if (opens && part.named && part.modality !== modality) {
      part = newPart(token);
      this.#parts.push(part);
    }
    if (part.modality !== null && part.modality !== modality) {
      throw opens
        ? new Mistake('needsPlus', token, { word: token.text })
        : new Mistake('notFor', token, { word: token.text, modality: part.modality });
    }
    part.modality = modality;
    part.named ||= opens;
    return part;
  }
}

/** A treatment with the fields that were said; `at` is its first word, null where nothing was said. */
export type ReadTreatments = ReadonlyArray<{
  readonly modality: Modality;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly at: Token | null;
}>;

const newPart = (first: Token | null): Part => ({
  modality: null,
  named: false,
  said: [],
  first,
});

function settled({ modality: said, said: words, first }: Part): ReadTreatments[number] {
  const modality = said ?? 'needling';
  const fields: Record<string, unknown> = {};
  for (const { token, field: written, value } of words) {
    const field =
      written === ANY_MM
        ? MILLIMETRES[modality]
        : written === ANY_MINUTES
          ? minutesField(modality)
          : written!;
    const shape = SHAPES[modality][field];
    if (shape === undefined) throw new Mistake('notFor', token, { word: token.text, modality });
    if (field in fields) throw new Mistake('twice', token, { word: token.text });
    const checked = shape.safeParse(value);
    if (!checked.success) {
      throw new Mistake('refused', token, { word: token.text, reason: checked.error.issues[0]!.message });
    }
    fields[field] = value;
  }
  return { modality, fields, at: first };
}

/** What the words come to at a place, from what an entry starts with there; null: a tender place or a path. */
export function treatmentsAt(read: ReadTreatments, place: Place | null, habits: Habits): Treatments {
  const treatments: Record<string, unknown> = {
    needling: null,
    cupping: null,
    moxibustion: null,
    bodywork: null,
  };
  for (const { modality, fields } of read) {
    treatments[modality] = { ...startingOf(modality, fields, place, habits), ...fields };
  }
  return treatments as Treatments;
}

/** What a treatment starts with at a place: for moxa as its kind asks, where cones were counted with cones. */
export function startingOf(
  modality: Modality,
  fields: Readonly<Record<string, unknown>>,
  place: Place | null,
  habits: Habits,
): Needling | Cupping | Moxibustion | Bodywork {
  switch (modality) {
    case 'needling':
      return startingNeedling(habits, place);
    case 'cupping':
      return STARTING_CUPPING;
    case 'moxibustion': {
      const kind = fields.kind ?? (typeof fields.cones === 'number' ? 'cone' : 'stick');
      return withMoxaKind(STARTING_MOXIBUSTION, kind as Moxibustion['kind']);
    }
    case 'bodywork':
      return STARTING_BODYWORK;
  }
}
