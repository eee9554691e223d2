import { Search } from 'lucide-react';
import { type ComponentType, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { KEYS } from './keys.ts';
import styles from './palette.module.css';
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

/** What was entered before the palette was read. */
export interface Entered {
  readonly text: string;
  readonly enter: boolean;
}
const NOTHING: Entered = { text: '', enter: false };

type Palette = ComponentType<{ onClose: () => void; cameFrom: HTMLElement | null; begun: Entered }>;

/** Keeps the palette ready on every screen of an open practice. */
export function PaletteHost() {
  const { t } = useTranslation('commands');
  const { open, cameFrom } = usePalette();
  const [Palette, setPalette] = useState<Palette | null>(null);
  const [begun, setBegun] = useState(NOTHING);
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
      // In one go, so that no letter falls between the two fields.
      flushSync(() => setPalette(() => palette.Palette));
    };
    const idle = requestIdleCallback(() => void read(), { timeout: 1000 });
    return () => {
      cancelIdleCallback(idle);
      close();
    };
  }, []);
  // Mounted only while it is open: nothing of the last time is left, and nothing closes late.
  if (!open) return null;
  const end = () => {
    close();
    setBegun(NOTHING);
  };
  return Palette === null ? (
    <UnreadPalette begun={begun} onEnter={setBegun} onClose={end} />
  ) : (
    <Palette onClose={end} cameFrom={cameFrom} begun={begun} />
  );
}

/** The palette's field alone, while the rest is still being read: what is entered goes on in the palette. */
function UnreadPalette({
  begun,
  onEnter,
  onClose,
}: {
  begun: Entered;
  onEnter: (begun: Entered) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('commands');
  return (
    <div className={styles.popup} role="dialog" aria-label={t('label')}>
      <div className={styles.field}>
        <Search aria-hidden />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette was asked for to be typed into
          autoFocus
          aria-label={t('open')}
          placeholder={t('placeholder')}
          maxLength={200}
          spellCheck={false}
          value={begun.text}
          onChange={({ target }) => onEnter({ text: target.value, enter: false })}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) onEnter({ ...begun, enter: true });
            if (key === 'Escape') onClose();
          }}
        />
      </div>
    </div>
  );
}
