import { useEffect, useMemo, useState } from 'react';
import type { Colour, Tones } from '../../shared/figure/tones.ts';
import { rgb } from '../scene/engine/palette.ts';

/** What lines are half of, the other half being skin in shade. */
const LINES = { dark: [0, 0, 0], light: [40, 30, 24] } as const;

/** The body's colours for a figure on the screen, in the theme of the window. */
export function useTones(): Tones {
  const [theme, setTheme] = useState(() => document.documentElement.dataset.theme);
  useEffect(() => {
    const watch = new MutationObserver(() => setTheme(document.documentElement.dataset.theme));
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => watch.disconnect();
  }, []);
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const token = (name: string): Colour => {
      const [r, g, b] = rgb(style.getPropertyValue(name));
      return [255 * r, 255 * g, 255 * b];
    };
    const shade = token('--body-shade');
    const [r, g, b] = LINES[theme === 'dark' ? 'dark' : 'light'];
    const line: Colour = [(shade[0] + r) / 2, (shade[1] + g) / 2, (shade[2] + b) / 2];
    return { line, shade, light: token('--body-light') };
  }, [theme]);
}
