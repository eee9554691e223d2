import type { BodyAtlas } from '../body-atlas.ts';
import { isDrawn, type Skin } from './sight.ts';

/** A meridian, and for each point of its paths whether the skin under it is drawn. */
export interface DrawnLine {
  readonly line: BodyAtlas['meridians'][number];
  readonly drawn: readonly (readonly boolean[])[];
}

/** Meridians as far as they lie on skin that is drawn: beside a part that stands free they would float. */
export class DrawnLines {
  #of: { readonly lines: BodyAtlas['meridians']; readonly shown: unknown; readonly ids: string } | null =
    null;
  #found: readonly DrawnLine[] = [];

  /** The lines of some meridians; looked for anew only when body, part or meridians are others. */
  on(skin: Skin, lines: BodyAtlas['meridians'], ids: readonly string[]): readonly DrawnLine[] {
    const wanted = { lines, shown: skin.shown, ids: ids.join() };
    const { lines: last, shown, ids: names } = this.#of ?? {};
    if (last === lines && shown === wanted.shown && names === wanted.ids) return this.#found;
    this.#of = wanted;
    this.#found = lines
      .filter(({ id }) => ids.includes(id))
      .map((line) => ({
        line,
        drawn: line.paths.map((path) => path.map((point) => isDrawn(skin, point))),
      }));
    return this.#found;
  }
}
