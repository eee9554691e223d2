import { type Application, Lead, type Pole } from '../../model/application.ts';
import { holdsPole } from '../prescription.ts';
import { keyOfNamed, type PlaceKey } from './keys.ts';
import { Mistake, type Span } from './mistakes.ts';
import { CODE, placesNamed } from './name-places.ts';
import type { NumberToken, Token, WordToken } from './tokens.ts';
import { termOf } from './vocabulary.ts';

type PoleSide = Pole['side'];

/** An entry that a lead may be clipped to, with the key by which the text names its place. */
export interface Clip {
  readonly key: PlaceKey;
  readonly application: Application;
}

const END = String.raw`(?:#\d{1,3}|(?:ASHI|阿是)#\d{1,3}|${CODE}(?:\.[TL]\d{1,2})?)[LR]?`;
const POLES = new RegExp(`^(${END})[-–—~](${END})$`, 'i');
const NUMBERED = /^#(\d{1,3})([LR])?$/i;

/**
 * Reads a statement about a lead, its first word taken off: `BL23L-BL25L 2/100Hz dd 20min`. Without sides, two entries
 * of both sides get a lead on each. Throws a Mistake where a pole has no needle or the frequency is missing.
 */
export function readLeads(tokens: readonly Token[], at: Span, clips: readonly Clip[]): Omit<Lead, 'id'>[] {
  const said: Partial<Pick<Lead, 'waveform' | 'intensity' | 'minutes'>> = {};
  let poles: WordToken | null = null;
  let frequency: NumberToken | null = null;
  const say = (token: Token, change: typeof said) => {
    if (Object.keys(change).some((key) => key in said))
      throw new Mistake('twice', token, { word: token.text });
    Object.assign(said, change);
  };
  for (const token of tokens) {
    const term = token.kind === 'word' ? termOf(token.text) : undefined;
    if (token.kind === 'number' && token.unit === 'hz') {
      if (frequency !== null) throw new Mistake('twice', token, { word: token.text });
      frequency = token;
    } else if (token.kind === 'number' && token.unit === 'min') say(token, { minutes: token.amount });
    else if (term?.is === 'waveform') say(token, { waveform: term.value });
    else if (term?.is === 'intensity') say(token, { intensity: term.value as Lead['intensity'] });
    else if (token.kind === 'word' && poles === null && POLES.test(token.text)) poles = token;
    else throw new Mistake('leadForm', token, { word: token.text });
  }
  if (poles === null) throw new Mistake('leadForm', tokens[0] ?? at, { word: tokens[0]?.text ?? '' });
  if (frequency === null) throw new Mistake('leadHertz', poles, { word: poles.text });
  const { amount: hz, second: secondHz } = frequency;
  const waveform = said.waveform ?? (secondHz === null ? 'continuous' : 'denseDisperse');
  const span = poles;
  return pairs(poles, clips).map(([from, to]) => {
    const lead = { from, to, waveform, hz, secondHz, intensity: null, minutes: null, ...said };
    // The identifier is given later; any will do to have the rest looked over.
    const checked = Lead.safeParse({ ...lead, id: from.applicationId });
    if (checked.success) return lead;
    const issue = checked.error.issues[0]!;
    const wrong = tokens.find(
      (one) => one.kind === 'number' && (one.unit === 'hz') === /hz/i.test(String(issue.path[0])),
    );
    throw new Mistake('refused', (issue.path.length > 0 && wrong) || span, {
      word: span.text,
      reason: issue.message,
    });
  });
}

/** The ends of the lead or leads that a word names. */
function pairs(token: WordToken, clips: readonly Clip[]): readonly (readonly [Pole, Pole])[] {
  const [, first, second] = POLES.exec(token.text)!;
  const [from, to] = [first!, second!].map((text) => endOf(text, token, clips));
  const sides = [from!.sides, to!.sides];
  const pole = (end: End, side: PoleSide): Pole => ({ applicationId: end.at(side, token), side });
  if (sides.every((one) => one.length === 2)) {
    return (['left', 'right'] as const).map((side) => [pole(from!, side), pole(to!, side)] as const);
  }
  const unclear = [from!, to!].find((end) => end.sides.length === 2);
  if (unclear !== undefined) throw new Mistake('leadSide', token, { word: unclear.text });
  return [[pole(from!, sides[0]![0]!), pole(to!, sides[1]![0]!)]];
}

interface End {
  readonly text: string;
  /** Where a needle may stand: both sides when the text leaves it open. */
  readonly sides: readonly PoleSide[];
  /** The entry that has the needle on a side. */
  readonly at: (side: PoleSide, span: Span) => string;
}

const SIDES_OF = { both: ['left', 'right'], left: ['left'], right: ['right'], midline: ['midline'] } as const;

function endOf(text: string, span: Span, clips: readonly Clip[]): End {
  const { candidates, side } = candidatesOf(text, span, clips);
  const needled = candidates.filter(({ application }) => application.needling !== null);
  const [first] = needled;
  if (first === undefined) throw new Mistake('leadPole', span, { word: text });
  return {
    text,
    sides: side === null ? SIDES_OF[first.application.side] : [side],
    at: (wanted, where) => {
      const holder = needled.find(({ application: one }) =>
        holdsPole(one, { applicationId: one.id, side: wanted }),
      );
      if (holder === undefined) throw new Mistake('leadPole', where, { word: text });
      return holder.application.id;
    },
  };
}

/** The entries that the name of one end may mean: those of a place, or the one of that number. */
function candidatesOf(text: string, span: Span, clips: readonly Clip[]) {
  const [, number, letter] = NUMBERED.exec(text) ?? [];
  if (number !== undefined) {
    const side: PoleSide | null = letter === undefined ? null : /l/i.test(letter) ? 'left' : 'right';
    return { candidates: clips.slice(Number(number) - 1, Number(number)), side };
  }
  const [place, ...more] = placesNamed(text, span) ?? [];
  if (place === undefined || more.length > 0) throw new Mistake('unknownWord', span, { word: text });
  const key = keyOfNamed(place);
  return {
    candidates: clips.filter((one) => one.key === key),
    side: place.side as PoleSide | null,
  };
}
