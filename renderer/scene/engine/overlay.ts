import type { LabelSizes } from './annotate.ts';
import type { PlacedCard } from './card-layout.ts';
import type { PlacedLabel } from './label-layout.ts';
import type { PlacedName } from './name-layout.ts';
import type { RulerDrawing } from './ruler.ts';

/** What stands over the canvas in one frame. CSS pixels from the picture's top left corner. */
export interface OverlayFrame {
  readonly labels: readonly PlacedLabel[];
  /** Entries whose discs carry no number, so that their labels must. */
  readonly numbered: ReadonlySet<string>;
  readonly card: PlacedCard | null;
  readonly ruler: RulerDrawing | null;
  /** Names of landmarks, then codes of points. */
  readonly landmarkNames: readonly PlacedName[];
  readonly pointNames: readonly PlacedName[];
  /** Frequencies beside the leads of a stimulator. */
  readonly leadNames: readonly PlacedName[];
}

/** The elements that React made and the overlay moves; a name is absent while it is not shown. */
export interface OverlayElements {
  readonly svg: SVGSVGElement;
  readonly labels: ReadonlyMap<string, HTMLElement>;
  card: HTMLElement | null;
}

/** Height of a label's first line, in whose middle its leader arrives. */
const FIRST_LINE = 22;
const SVG = 'http://www.w3.org/2000/svg';
const pathOf = (line: readonly { x: number; y: number }[]) =>
  line.map(({ x, y }, i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/**
 * Moves what stands over the canvas, frame by frame and without React: labels, leaders, card, ruler and names.
 * The svg holds `[data-part]` elements for each.
 */
export class Overlay {
  readonly elements: OverlayElements;
  readonly #words: (level: RulerDrawing['names'][number]['level']) => string | null;

  /** @param words the palpable sign of a level in words */
  constructor(
    elements: OverlayElements,
    words: (level: RulerDrawing['names'][number]['level']) => string | null,
  ) {
    this.elements = elements;
    this.#words = words;
  }

  /** Size of the card as it is set now; null while there is none. */
  get cardSize(): { width: number; height: number } | null {
    const { card } = this.elements;
    return card && { width: card.offsetWidth, height: card.offsetHeight };
  }

  /** Sizes of the labels as they are set now. */
  get labelSizes(): LabelSizes {
    const labels = [...this.elements.labels];
    return {
      width: Math.max(0, ...labels.map(([, { offsetWidth }]) => offsetWidth)),
      heights: new Map(labels.map(([id, { offsetHeight }]) => [id, offsetHeight])),
    };
  }

  show({ labels, numbered, card, ruler, landmarkNames, pointNames, leadNames }: OverlayFrame): void {
    const leaders = labels.map(({ leader }) => pathOf(leader)).join('');
    this.#path('halos', leaders + (card ? pathOf(card.leader) : ''));
    this.#path('leaders', leaders);
    this.#path('card-leader', card ? pathOf(card.leader) : '');
    this.#path('ruler', ruler?.scale ?? '');
    this.#path('levels', ruler?.dotted ?? '');
    this.#texts(
      'ruler-names',
      (ruler?.names ?? []).map(({ level, x, y }) => ({ text: level.name, x, y, anchor: 'end' })),
    );
    this.#texts(
      'ruler-signs',
      (ruler?.names ?? []).flatMap(({ level, x, y }) => {
        const text = this.#words(level);
        return text === null ? [] : [{ text, x, y: y + 15, anchor: 'end' as const }];
      }),
    );
    this.#texts('landmark-names', landmarkNames);
    this.#texts('point-names', pointNames);
    this.#texts('lead-names', leadNames);
    const byId = new Map(labels.map((label) => [label.id, label]));
    for (const [id, element] of this.elements.labels) {
      const label = byId.get(id);
      element.style.visibility = label ? 'visible' : 'hidden';
      if (!label) continue;
      element.dataset.side = label.side;
      element.toggleAttribute('data-numbered', numbered.has(id));
      const across = label.side === 'right' ? '0' : '-100%';
      element.style.transform = `translate(${label.x.toFixed(1)}px, ${label.y.toFixed(1)}px) translate(${across}, -${FIRST_LINE / 2}px)`;
    }
    const { card: element } = this.elements;
    if (!element) return;
    element.style.visibility = card ? 'visible' : 'hidden';
    if (card) element.style.transform = `translate(${Math.round(card.left)}px, ${Math.round(card.top)}px)`;
  }

  #part(name: string): Element {
    return this.elements.svg.querySelector(`[data-part="${name}"]`)!;
  }

  #path(name: string, data: string): void {
    const path = this.#part(name);
    if (path.getAttribute('d') !== data) path.setAttribute('d', data);
  }

  #texts(name: string, texts: readonly PlacedName[]): void {
    const group = this.#part(name);
    while (group.childElementCount > texts.length) group.lastElementChild!.remove();
    texts.forEach(({ text, x, y, anchor }, i) => {
      const element = group.children[i] ?? group.appendChild(document.createElementNS(SVG, 'text'));
      if (element.textContent !== text) element.textContent = text;
      element.setAttribute('x', x.toFixed(1));
      element.setAttribute('y', y.toFixed(1));
      element.setAttribute('text-anchor', anchor);
    });
  }
}
