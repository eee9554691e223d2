import { type Application, Lead, type Pole } from '../../model/application.ts';
import { pairsOf, polesOf, STARTING_LEAD } from '../leads.ts';
import { holdsPole } from '../prescription.ts';
import { keyOfNamed, type PlaceKey } from './keys.ts';
import { Mistake, type Span } from './mistakes.ts';
import { CODE, placesNamed } from './name-places.ts';
import type { NumberToken, Token, WordToken } from './tokens.ts';
import { termOf } from './vocabulary.ts';

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
 * of both sides get a lead on each. What is not said is as a new lead starts. Throws a Mistake where a pole has no needle.
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
    else if (term?.is === 'open' && term.what === 'minutes') say(token, { minutes: null });
    else if (term?.is === 'waveform') say(token, { waveform: term.value });
    else if (term?.is === 'intensity') say(token, { intensity: term.value as Lead['intensity'] });
    else if (token.kind === 'word' && poles === null && POLES.test(token.text)) poles = token;
    else throw new Mistake('leadForm', token, { word: token.text });
  }
  if (poles === null) throw new Mistake('leadForm', tokens[0] ?? at, { word: tokens[0]?.text ?? '' });
  const current = { ...STARTING_LEAD, ...(frequency === null ? {} : frequencyOf(frequency)), ...said };
  for (const token of tokens) refuseBeyond(token);
  return pairs(poles, clips).map(([from, to]) => ({ from, to, ...current }));
}

/** One frequency is a continuous wave, two are a dense-disperse one, unless another is said. */
const frequencyOf = ({ amount, second }: NumberToken) => ({
  waveform: second === null ? ('continuous' as const) : ('denseDisperse' as const),
  hz: amount,
  secondHz: second,
});

/** Throws a Mistake with the record's own sentence for a number that it does not take. */
function refuseBeyond(token: Token): void {
  if (token.kind !== 'number') return;
  const { hz, secondHz, minutes } = Lead.shape;
  const checks =
    token.unit === 'hz'
      ? [hz.safeParse(token.amount), secondHz.safeParse(token.second)]
      : [minutes.safeParse(token.amount)];
  const refused = checks.find(({ success }) => !success);
  if (refused === undefined) return;
  throw new Mistake('refused', token, { word: token.text, reason: refused.error!.issues[0]!.message });
}

/** The ends of the lead or leads that a word names. */
function pairs(token: WordToken, clips: readonly Clip[]): readonly (readonly [Pole, Pole])[] {
  const [, first, second] = POLES.exec(token.text)!;
  const from = endOf(first!, token, clips);
  const to = endOf(second!, token, clips);
  const found =
    from.side === null && to.side === null
      ? pairsOf(from.needled[0]!, to.needled[0]!)
      : [[poleOf(from, to.side, token), poleOf(to, from.side, token)] as const];
  const isItself = found.some(([a, b]) => a.applicationId === b.applicationId && a.side === b.side);
  if (isItself || found.length === 0) throw new Mistake('leadForm', token, { word: token.text });
  return found;
}

interface End {
  readonly text: string;
  /** The side that the text says. */
  readonly side: 'left' | 'right' | null;
  /** The needled entries that the text may mean. */
  readonly needled: readonly Application[];
}

function endOf(text: string, at: Span, clips: readonly Clip[]): End {
  const [, number, letter] = NUMBERED.exec(text) ?? [];
  if (number !== undefined) {
    const side = letter === undefined ? null : /l/i.test(letter) ? 'left' : 'right';
    return needledEnd({ text, side, meant: clips.slice(Number(number) - 1, Number(number)) }, at);
  }
  const [place] = placesNamed(text, at) ?? [];
  if (place === undefined) throw new Mistake('unknownWord', at, { word: text });
  const key = keyOfNamed(place);
  const side = place.side === 'left' || place.side === 'right' ? place.side : null;
  return needledEnd({ text, side, meant: clips.filter((one) => one.key === key) }, at);
}

function needledEnd(
  { meant, ...end }: Pick<End, 'text' | 'side'> & { meant: readonly Clip[] },
  at: Span,
): End {
  const needled = meant.map(({ application }) => application).filter(({ needling }) => needling !== null);
  if (needled.length === 0) throw new Mistake('leadPole', at, { word: end.text });
  return { ...end, needled };
}

/** The needle of one end: on the side that is said, its only one, or the one on the side of the other end. */
function poleOf({ text, side, needled }: End, otherSide: End['side'], at: Span): Pole {
  const own = polesOf(needled[0]!);
  const wanted = side ?? (own.length === 1 ? own[0]!.side : otherSide!);
  const holder = needled.find((one) => holdsPole(one, { applicationId: one.id, side: wanted }));
  if (holder === undefined) throw new Mistake('leadPole', at, { word: text });
  return { applicationId: holder.id, side: wanted };
}
