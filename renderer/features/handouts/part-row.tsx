import { useSortable } from '@dnd-kit/sortable';
import { ArrowDown, ArrowUp, GripVertical, Pencil } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoutBlockKind, Language } from '../../../shared/model/handout.ts';
import { IconButton } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './part-list.module.css';
import { PartText } from './part-text.tsx';

/** A part of the handout: whether it is printed, where it stands, whose words it has; open, those words. */
export function PartRow({
  kind,
  language,
  printed,
  ownText,
  written,
  isFirst,
  isLast,
  isOpen,
  onOpen,
  onSwitch,
  onMove,
}: {
  kind: HandoutBlockKind;
  language: Language;
  printed: boolean;
  /** Ashi's words; undefined where it has nothing to say. */
  ownText: string | undefined;
  /** The practitioner's words; undefined where Ashi's stand. */
  written: string | undefined;
  isFirst: boolean;
  isLast: boolean;
  isOpen: boolean;
  onOpen: (opens: boolean) => void;
  onSwitch: (printed: boolean) => void;
  onMove: (by: -1 | 1) => void;
}) {
  const { t } = useTranslation('handout-editing');
  const part = t(`part.${kind}`);
  const says = ownText !== undefined || written !== undefined;
  const edit = useRef<HTMLButtonElement>(null);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: kind });

  useEffect(() => {
    // The paper shows what is being written.
    if (isOpen) document.querySelector(`.paper [data-kind="${kind}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, kind]);
  const close = () => {
    onOpen(false);
    edit.current?.focus();
  };
  return (
    <li
      ref={setNodeRef}
      className={styles.row}
      data-open={isOpen}
      data-dragging={isDragging}
      data-silent={!says || !printed}
      style={{
        transform: transform === null ? undefined : `translateY(${Math.round(transform.y)}px)`,
        transition,
      }}
    >
      <div className={styles.line}>
        <button
          {...attributes}
          {...listeners}
          ref={setActivatorNodeRef}
          type="button"
          className={styles.grip}
          aria-label={t('drag', { part })}
        >
          <GripVertical aria-hidden />
        </button>
        <div className={styles.name}>
          <Switch label={part} checked={printed} onChange={onSwitch} />
          {written !== undefined ? (
            <span className={styles.mark}>{t('edited')}</span>
          ) : says ? null : (
            <span className={styles.mark}>{t('nothing')}</span>
          )}
        </div>
        <IconButton label={t('up', { part })} aria-disabled={isFirst} onClick={() => onMove(-1)}>
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton label={t('down', { part })} aria-disabled={isLast} onClick={() => onMove(1)}>
          <ArrowDown aria-hidden />
        </IconButton>
        <IconButton
          ref={edit}
          label={t('edit', { part })}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          <Pencil aria-hidden />
        </IconButton>
      </div>
      {isOpen ? (
        <PartText kind={kind} language={language} ownText={ownText ?? ''} written={written} onClose={close} />
      ) : null}
    </li>
  );
}
