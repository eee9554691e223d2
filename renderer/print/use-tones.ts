import { useEffect, useMemo, useState } from 'react';
import type { Colour, Tones } from '../../shared/figure/tones.ts';
import { rgb } from '../scene/engine/palette.ts';

/** How dark lines are beside skin in shade. */
const LINE = 0.55;

/** The body's colours for a figure on the screen, in the theme of the window. */
export function useTones(): Tones {
  const [theme, setTheme] = useState(() => document.documentElement.dataset.theme);
  useEffect(() => {
    const watch = new MutationObserver(() => setTheme(document.documentElement.dataset.theme));
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => watch.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme gives the tokens other values
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const shade = toned(style.getPropertyValue('--body-shade'), 1);
    const light = toned(style.getPropertyValue('--body-light'), 1);
    return { line: toned(style.getPropertyValue('--body-shade'), LINE), shade, light };
  }, [theme]);
}

const toned = (hex: string, share: number): Colour =>
  rgb(hex).map((value) => value * 255 * share) as unknown as Colour;
