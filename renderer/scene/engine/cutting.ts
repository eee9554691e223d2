import { type Cut, type Patch, patchOf } from '../../../shared/atlas/surface/patch.ts';
import type { BodyAtlas } from '../body-atlas.ts';
import { type CutArea, cutOf, type SkinArea } from './areas.ts';

/** So few pieces are cut at once: those of one entry on both sides. More would keep the hand waiting. */
const AT_ONCE = 4;

/**
 * Cuts the skin of one body into the pieces that its areas cover. A piece is cut once, so that a change of one entry cuts
 * its own only; many pieces are cut on the thread of the atlas.
 */
export class Cutting {
  readonly #tell: () => void;
  #atlas: BodyAtlas | null = null;
  #pieces = new Map<string, Patch>();
  #underway = new Set<string>();
  #shown: readonly CutArea[] = [];

  /** @param tell pieces have come that were missing */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** These areas with their pieces; the last ones of this body while a piece is on its way. */
  areas(atlas: BodyAtlas, areas: readonly SkinArea[]): readonly CutArea[] {
    if (this.#atlas?.mesh !== atlas.mesh) {
      this.#pieces.clear();
      this.#underway = new Set();
      this.#shown = [];
    }
    this.#atlas = atlas;
    const cuts = new Map(areas.map((area) => [keyOf(cutOf(area)), cutOf(area)]));
    const missing = new Map([...cuts].filter(([key]) => !this.#pieces.has(key)));
    if (missing.size > AT_ONCE) {
      void this.#cutElsewhere(atlas, missing);
      return this.#shown;
    }
    for (const [key, cut] of missing) this.#pieces.set(key, patchOf(atlas.mesh, cut));
    this.#pieces = new Map([...this.#pieces].filter(([key]) => cuts.has(key)));
    this.#shown = areas.map((area) => ({ area, patch: this.#pieces.get(keyOf(cutOf(area)))! }));
    return this.#shown;
  }

  async #cutElsewhere(atlas: BodyAtlas, missing: ReadonlyMap<string, Cut>): Promise<void> {
    const underway = this.#underway;
    const asked = [...missing].filter(([key]) => !underway.has(key));
    if (asked.length === 0) return;
    for (const [key] of asked) underway.add(key);
    try {
      const patches = await atlas.patches(asked.map(([, cut]) => cut));
      if (this.#atlas?.mesh !== atlas.mesh) return;
      asked.forEach(([key], index) => void this.#pieces.set(key, patches[index]!));
      this.#tell();
    } finally {
      for (const [key] of asked) underway.delete(key);
    }
  }
}

const keyOf = ({ anchors, widthMm }: Cut) =>
  `${widthMm} ${anchors.map(({ triangle, barycentric }) => `${triangle} ${barycentric}`).join()}`;
