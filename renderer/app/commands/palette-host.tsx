import { type ComponentType, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { KEYS } from './keys.ts';
import { useCommands } from './use-commands.ts';

const usePalette = create<{ open: boolean; cameFrom: HTMLElement | null }>(() => ({
  open: false,
  cameFrom: null,
}));

/** Opens the palette over whatever screen stands, at once: the next letter belongs to its field. */
export const openPalette = (): void =>
  flushSync(() =>
    usePalette.setState({ open: true, cameFrom: document.activeElement as HTMLElement | null }),
  );
const close = () => usePalette.setState({ open: false });

type Palette = ComponentType<{ onClose: () => void; cameFrom: HTMLElement | null }>;

/** Keeps the palette ready on every screen of an open practice. */
export function PaletteHost() {
  const { t } = useTranslation('commands');
  const { open, cameFrom } = usePalette();
  const [Palette, setPalette] = useState<Palette | null>(null);
  // Not over a dialog that waits for an answer.
  const enabled = ({ target }: KeyboardEvent) =>
    !(target instanceof HTMLElement && target.closest('[role="dialog"]') !== null);
  useCommands([{ id: 'palette', title: t('label'), keys: KEYS.palette, run: openPalette }], {
    enableOnFormTags: true,
    preventDefault: true,
    enabled,
  });
  useEffect(() => {
    // Read before it is asked for, so that nothing typed after the keys is lost.
    const read = async () => {
      const palette = await import('./palette.tsx');
      setPalette(() => palette.Palette);
    };
    const idle = requestIdleCallback(() => void read(), { timeout: 1000 });
    return () => {
      cancelIdleCallback(idle);
      close();
    };
  }, []);
  // Mounted only while it is open: nothing of the last time is left, and nothing closes late.
  return open && Palette !== null ? <Palette onClose={close} cameFrom={cameFrom} /> : null;
}
