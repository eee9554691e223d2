import { Application, type PatientPosition } from '../../model/application.ts';
import { Mistake } from './mistakes.ts';
import { PlaceWords, type StatedPlace } from './place-words.ts';
import { checkedText } from './texts.ts';
import type { Token, WordToken } from './tokens.ts';
import { type ReadTreatments, TreatmentWords } from './treatments.ts';
import { termOf } from './vocabulary.ts';

/** What a statement about places says. */
export interface Statement {
  readonly places: readonly StatedPlace[];
  readonly treatments: ReadTreatments;
  readonly position: PatientPosition | null;
  readonly note: string;
  /** Whether it asks for entries of its own for places that have one. */
  readonly again: boolean;
}

/** What holds from a heading on, until the next one. */
export interface Headings {
  readonly group: string;
  readonly variant: Application['variant'];
}

/** Takes the headings at the beginning of a statement. Gives the words after them. Throws a Mistake for a group's name that is too long. */
export function readHeadings(
  tokens: readonly Token[],
  before: Headings,
): { headings: Headings; rest: readonly Token[] } {
  let headings = before;
  let next = 0;
  for (; next < tokens.length; next++) {
    const token = tokens[next]!;
    if (token.kind === 'group') {
      headings = { ...headings, group: checkedText(Application.shape.group, token) };
    } else if (token.kind === 'variant') {
      const letters = token.text.slice(0, -1).toUpperCase();
      headings = { ...headings, variant: letters === 'A' || letters === 'B' ? letters : null };
    } else break;
  }
  return { headings, rest: tokens.slice(next) };
}

/** Reads a statement about places, its headings taken off. Throws a Mistake at the first word that does not fit. */
export function readStatement(tokens: readonly Token[]): Statement {
  const places = new PlaceWords();
  const treatments = new TreatmentWords();
  let position: PatientPosition | null = null;
  let note: WordToken | null = null;
  let again = false;

  const word = (token: WordToken) => {
    const term = termOf(token.text);
    if (term === undefined) {
      if (!places.name(token)) throw new Mistake('unknownWord', token, { word: token.text });
      return;
    }
    places.pass();
    if (treatments.word(token, term)) return;
    if (term.is === 'side') places.side(token, term.side);
    else if (term.is === 'again') again = true;
    else if (term.is !== 'position') throw new Mistake('unknownWord', token, { word: token.text });
    else if (position !== null) throw new Mistake('twice', token, { word: token.text });
    else position = term.position;
  };
  for (const token of tokens) {
    switch (token.kind) {
      case 'word':
        word(token);
        break;
      case 'number':
        places.pass();
        treatments.number(token);
        break;
      case 'plus':
        places.pass();
        treatments.plus(token);
        break;
      case 'quote':
        if (places.quote(token)) break;
        if (note !== null) throw new Mistake('twice', token, { word: token.text });
        note = token;
        break;
      default:
        throw new Mistake('headingInside', token, { word: token.text });
    }
  }
  const read = { places: places.read(), treatments: treatments.read(), position, again };
  const [first] = tokens;
  if (read.places.length === 0) throw new Mistake('noPlace', first!, { word: first!.text });
  return { ...read, note: note === null ? '' : checkedText(Application.shape.note, note) };
}
