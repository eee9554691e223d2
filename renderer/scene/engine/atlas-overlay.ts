import type { Leader } from '../../../shared/figure/leaders.ts';
import type { PlacedCallout } from './callout-layout.ts';
import type { CalloutSide } from './framing.ts';
import type { PlacedName } from './name-layout.ts';
import type { ScaleDrawing } from './scale-drawing.ts';
import type { PicturePoint } from './stage.ts';

/** The elements that React made: the empty svg and the callouts by their id. */
export interface AtlasOverlayElements {
  readonly svg: SVGSVGElement;
  readonly callouts: ReadonlyMap<string, HTMLElement>;
}

/** What stands over the canvas in one frame. CSS pixels from its top left corner. */
export interface AtlasOverlayFrame {
  readonly scale: ScaleDrawing | null;
  readonly callouts: readonly PlacedCallout[];
  readonly side: CalloutSide;
  readonly names: readonly PlacedName[];
  readonly letters: readonly (PicturePoint & { readonly text: string })[];
}

const SVG = 'http://www.w3.org/2000/svg';
const pathOf = (line: Leader) =>
  line.map(({ x, y }, i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

interface Text extends PicturePoint {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly strong?: boolean;
}

/** Moves what is written over the atlas's body, frame by frame and without React. */
export class AtlasOverlay {
  readonly elements: AtlasOverlayElements;

  constructor(elements: AtlasOverlayElements) {
    this.elements = elements;
  }

  /** Height and width of a callout as it is set now. */
  sizeOf(id: string): { width: number; height: number } {
    const element = this.elements.callouts.get(id);
    return { width: element?.offsetWidth ?? 0, height: element?.offsetHeight ?? 0 };
  }

  show({ scale, callouts, side, names, letters }: AtlasOverlayFrame): void {
    const leaders = callouts.map(({ leader }) => pathOf(leader)).join('');
    this.#path('guides', scale?.guides ?? '');
    this.#path('scale', scale?.line ?? '');
    this.#path('counted', scale?.counted ?? '');
    this.#path('halos', leaders);
    this.#path('leaders', leaders);
    this.#texts('numbers', scale?.numbers ?? []);
    this.#texts('names', names);
    this.#texts(
      'letters',
      letters.map((letter) => ({ ...letter, anchor: 'middle' })),
    );
    const title = this.#part('title');
    title.setAttribute('visibility', scale ? 'visible' : 'hidden');
    if (scale) title.setAttribute('transform', `translate(${scale.title.x} ${scale.title.y})`);
    for (const [id, element] of this.elements.callouts) {
      const placed = callouts.find((other) => other.id === id);
      element.style.visibility = placed ? 'visible' : 'hidden';
      if (!placed) continue;
      element.dataset.side = side;
      const x = placed.x - (side === 'left' ? element.offsetWidth : 0);
      element.style.transform = `translate(${x.toFixed(1)}px, ${placed.y.toFixed(1)}px)`;
    }
  }

  #part(name: string): Element {
    return this.elements.svg.querySelector(`[data-part="${name}"]`)!;
  }

  #path(name: string, data: string): void {
    const path = this.#part(name);
    if (path.getAttribute('d') !== data) path.setAttribute('d', data);
  }

  #texts(name: string, texts: readonly Text[]): void {
    const group = this.#part(name);
    while (group.childElementCount > texts.length) group.lastElementChild!.remove();
    texts.forEach(({ text, x, y, anchor, strong }, i) => {
      const element = group.children[i] ?? group.appendChild(document.createElementNS(SVG, 'text'));
      if (element.textContent !== text) element.textContent = text;
      element.setAttribute('x', x.toFixed(1));
      element.setAttribute('y', y.toFixed(1));
      element.setAttribute('text-anchor', anchor);
      element.toggleAttribute('data-strong', strong === true);
    });
  }
}
