import { keyOf, type MarkSpot, type PointSpot, type Spot, type Spots } from '../spots.ts';
import type { Morph } from './morph.ts';
import type { Skin } from './sight.ts';
import { type Lens, type Sighted, sight, thinOut, thinOutExtras, withNumbers } from './sighting.ts';

/** What can be pointed at, as the last frame showed it. */
export class SpotsInFrame {
  points: readonly Sighted<PointSpot>[] = [];
  marks: readonly Sighted<MarkSpot>[] = [];

  /** The prescription's own first. */
  get all(): readonly Sighted[] {
    return [...this.marks, ...this.points];
  }

  /** Looks where everything stands now; while a body becomes another, it goes along. */
  look({ marks, points }: Spots, skin: Skin, lens: Lens, morph: Morph | null): void {
    const seen = <S extends Spot>(spots: readonly S[]) => {
      const sighted = sight(spots, skin, lens);
      return morph?.carried(sighted, lens) ?? sighted;
    };
    this.marks = thinOut(seen(marks));
    this.points = thinOutExtras(seen(points), this.marks);
  }

  /** Gives crowded discs their numbers back where no label carries them. */
  number(labelled: ReadonlySet<string>): void {
    this.marks = withNumbers(this.marks, labelled);
  }

  /** The place of a code that is seen, the one furthest right; null when none is. */
  seenOf(code: string): Spot | null {
    const mine = this.all.filter(({ seen, spot }) => seen && spot.placement?.code === code);
    return mine.sort((a, b) => b.x - a.x)[0]?.spot ?? null;
  }

  /** The seen spot after (or before) another in the order of prescription and meridians; the first when there is none. */
  stepFrom(key: string | null, by: 1 | -1): Spot | null {
    const seen = this.all.filter((sighted) => sighted.seen);
    if (seen.length === 0) return null;
    const at = seen.findIndex(({ spot }) => keyOf(spot) === key);
    const next = at < 0 ? (by > 0 ? 0 : seen.length - 1) : (at + by + seen.length) % seen.length;
    return seen[next]!.spot;
  }
}
