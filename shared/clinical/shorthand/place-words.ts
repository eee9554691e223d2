import type { PointFacts } from '../../atlas/points/types.ts';
import { Place, type Side } from '../../model/place.ts';
import { Mistake, type Span } from './mistakes.ts';
import { levelsNamed, levelValues, type NamedPlace, placesNamed } from './name-places.ts';
import { checkedText } from './texts.ts';
import type { WordToken } from './tokens.ts';

/** A place of a statement with the side and the words that the text has for it. */
export type StatedPlace = NamedPlace & {
  /** For a point its only side, where it has no choice. */
  readonly fixedSide: Side | null;
  readonly description: string | null;
};

const DESCRIPTION = Place.options[1].shape.description;

/** Gathers the places of one statement with their sides. */
export class PlaceWords {
  readonly #places: NamedPlace[] = [];
  readonly #descriptions = new Map<NamedPlace, string>();
  readonly #sides: { readonly side: Side; readonly at: Span; readonly places: number }[] = [];
  /** A point with levels was the latest place: levels may follow, and one has to. */
  #levelled: { readonly facts: PointFacts; readonly at: Span; readonly found: boolean } | null = null;
  /** A tender place or path was just named: a quote here describes it. */
  #describes: NamedPlace | null = null;

  /** Takes the words that describe a tender place or path; false when the quote is not about one. */
  quote(token: WordToken): boolean {
    const place = this.#describes;
    this.pass();
    if (place !== null) this.#descriptions.set(place, checkedText(DESCRIPTION, token));
    return place !== null;
  }

  /** Takes a word that names places or levels of the point before it; false when it is none. Throws a Mistake for a point or level that there is not. */
  name(token: WordToken): boolean {
    if (this.#levelled !== null) {
      const levels = levelsNamed(this.#levelled.facts, token.text, token);
      if (levels !== null) {
        this.#places.push(...levels);
        this.#levelled = { ...this.#levelled, found: true };
        return true;
      }
    }
    const named = placesNamed(token.text, token);
    if (named === null) return false;
    this.pass();
    const [first] = named;
    if (first?.kind === 'point' && first.facts.levels !== undefined) {
      const found = first.level !== null;
      this.#levelled = { facts: first.facts, at: token, found };
      if (!found) return true;
    } else if (first !== undefined && first.kind !== 'point') this.#describes = first;
    this.#places.push(...named);
    return true;
  }

  /** A side: for the places since the side before it; a single one is for the whole statement. */
  side(token: WordToken, side: Side): void {
    this.pass();
    this.#sides.push({ side, at: token, places: this.#places.length });
  }

  /** A word about something else follows. Throws a Mistake when a point has not been given the level that it needs. */
  pass(): void {
    this.#describes = null;
    const open = this.#levelled;
    this.#levelled = null;
    if (open !== null && !open.found) throw new Mistake('levelMissing', open.at, levelValues(open.facts));
  }

  /** Ends the statement. Throws a Mistake for a side that a place has not, or that is not clear. */
  read(): readonly StatedPlace[] {
    this.pass();
    const [first, second] = this.#sides;
    if (second !== undefined && first!.places === 0) throw new Mistake('twoSides', second.at);
    if (second !== undefined && this.#sides.at(-1)!.places < this.#places.length) {
      throw new Mistake('twoSides', this.#places[this.#sides.at(-1)!.places]!);
    }
    return this.#places.map((place, index) => {
      const said = second === undefined ? first : this.#sides.find(({ places }) => index < places);
      return this.#sided(place, said);
    });
  }

  #sided(place: NamedPlace, said: { readonly side: Side; readonly at: Span } | undefined): StatedPlace {
    const side = place.side ?? said?.side ?? null;
    const at = place.side === null && said !== undefined ? said.at : place;
    const settled = { ...place, side, fixedSide: null, description: this.#descriptions.get(place) ?? null };
    if (place.kind !== 'point') return settled;
    const { midline, onlySide, code } = place.facts;
    if (midline) {
      if (side === 'left' || side === 'right') throw new Mistake('sideOfMidline', at, { code });
      return { ...settled, fixedSide: 'midline' };
    }
    if (side === 'midline') throw new Mistake('notOnMidline', at, { code });
    if (onlySide === undefined) return settled;
    if (side !== null && side !== onlySide) throw new Mistake('onlySide', at, { code, side: onlySide });
    return { ...settled, fixedSide: onlySide };
  }
}
