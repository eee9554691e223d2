import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { ClipboardList, CornerDownLeft, Route, Search, User } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PointBadge } from '../../ui/point-badge.tsx';
import { shownKeys } from './keys.ts';
import styles from './palette.module.css';
import type { Entered } from './palette-host.tsx';
import type { Group, Item, Kind } from './palette-items.ts';
import { usePaletteItems } from './use-palette-items.ts';

/**
 * One field for everything that can be done or opened. Nothing is dimmed: what is worked on stays in sight. What was
 * chosen runs after the palette has gone and the focus is back where it was.
 */
export function Palette({
  onClose,
  cameFrom,
  begun,
}: {
  onClose: () => void;
  /** What had the focus before. */
  cameFrom: HTMLElement | null;
  begun: Entered;
}) {
  const { t } = useTranslation('commands');
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Popup
          className={styles.popup}
          aria-label={t('label')}
          // The field takes the focus in the same breath in which it appears, so that no letter is lost.
          initialFocus={false}
          finalFocus={() => cameFrom}
        >
          <Finder
            begun={begun}
            onChoose={({ run }) => {
              onClose();
              // After the focus went back, which a command may move on.
              setTimeout(run);
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const ICONS: Readonly<Record<Kind, ReactNode>> = {
  commands: <CornerDownLeft aria-hidden />,
  points: null,
  plans: <ClipboardList aria-hidden />,
  patients: <User aria-hidden />,
  protocols: <Route aria-hidden />,
};

function Finder({ begun, onChoose }: { begun: Entered; onChoose: (item: Item) => void }) {
  const { t } = useTranslation('commands');
  const [text, setText] = useState(begun.text);
  const [entered, setEntered] = useState(begun.enter);
  const { groups: found, pending, failure } = usePaletteItems(text);
  const reached = useRef<Item | null>(null);
  // The same lines are the same list, or the line that the arrow keys reached would be lost with every change elsewhere.
  const told = found.flatMap(({ items }) => items.map(({ id }) => id)).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared by its lines
  const groups = useMemo(() => {
    reached.current = null;
    return found;
  }, [told]);
  const nothing = groups.length === 0 && !pending;
  // With nothing typed Enter runs only what was walked to.
  const first = text.trim() === '' ? undefined : groups[0]?.items[0];

  const type = (next: string) => {
    reached.current = null;
    setEntered(false);
    setText(next);
  };
  const choose = (item: Item) => (item.goOn === undefined ? onChoose(item) : type(item.goOn));
  // Enter right after the last letter means what that letter finds, also when patients are still being looked up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each Enter, when everything was found
  useEffect(() => {
    const item = reached.current ?? first;
    if (!entered || pending || item === undefined) return;
    setEntered(false);
    choose(item);
  }, [entered, pending]);

  return (
    <Autocomplete.Root
      inline
      open
      items={groups}
      mode="none"
      autoHighlight={first === undefined ? false : 'always'}
      highlightItemOnHover={false}
      itemToStringValue={({ title }: Item) => title}
      value={text}
      onValueChange={(next, { reason }) => {
        if (reason !== 'item-press') type(next);
      }}
      onItemHighlighted={(item, { reason }) => {
        if (reason === 'keyboard') reached.current = item ?? null;
      }}
    >
      <div className={styles.field}>
        <Search aria-hidden />
        <Autocomplete.Input
          autoFocus
          aria-label={t('open')}
          placeholder={t('placeholder')}
          maxLength={200}
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.preventBaseUIHandler();
            setEntered(true);
          }}
        />
      </div>
      {failure === null ? null : <p className={styles.note}>{t('failed', { reason: failure })}</p>}
      <Autocomplete.Empty>
        {nothing ? (
          <p className={styles.note}>
            {t('none', { text: text.trim().slice(0, 40) })} <span>{t('noneHint')}</span>
          </p>
        ) : null}
      </Autocomplete.Empty>
      <Autocomplete.List className={styles.list} aria-label={t('results')}>
        {({ kind, items }: Group) => (
          <Autocomplete.Group key={kind} items={items} className={styles.group}>
            <Autocomplete.GroupLabel className={styles.kind}>{t(`kind.${kind}`)}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: Item) => (
                <Autocomplete.Item
                  key={item.id}
                  value={item}
                  className={styles.item}
                  onClick={() => choose(item)}
                >
                  {item.code === undefined ? (
                    <span className={styles.icon}>{ICONS[kind]}</span>
                  ) : (
                    <PointBadge code={item.code.slice(0, 2)} label={item.code} />
                  )}
                  <span className={styles.title}>
                    <bdi>{item.title}</bdi>
                  </span>
                  <span className={styles.detail}>{item.detail}</span>
                  {item.keys === undefined ? null : <kbd>{shownKeys(item.keys)}</kbd>}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <p className={styles.keys}>{t('keys')}</p>
    </Autocomplete.Root>
  );
}
