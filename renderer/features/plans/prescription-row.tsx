import { useSortable } from '@dnd-kit/sortable';
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../../shared/model/application.ts';
import { MODALITIES } from '../../../shared/model/application.ts';
import type { Side } from '../../../shared/model/place.ts';
import { ModalityGlyph } from '../../ui/modality-glyph.tsx';
import { PointBadge } from '../../ui/point-badge.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ApplicationFields } from './application-fields.tsx';
import { usePlanWork } from './plan-context.ts';
import { editApplication } from './plan-edits.ts';
import styles from './prescription.module.css';
import { EntrySign } from './safety/entry-notices.tsx';
import type { PlaceWords } from './use-place-words.ts';

/** The element that opens an entry and holds the focus of its row. */
export const openerId = (applicationId: string) => `open-${applicationId}`;

/** Goes to the first field of an entry that is about to open. */
export function focusEntry(applicationId: string): void {
  requestAnimationFrame(() => {
    const row = document.getElementById(openerId(applicationId))?.closest('li');
    row?.querySelector('input')?.focus();
  });
}

/** Brings an entry into sight that is about to appear. */
export function showEntry(applicationId: string): void {
  requestAnimationFrame(() => {
    document.getElementById(openerId(applicationId))?.closest('li')?.scrollIntoView({ block: 'nearest' });
  });
}

const SIDES = ['left', 'right', 'both'] as const satisfies readonly Side[];

/** An open list takes Escape for itself. */
const isInList = (target: HTMLElement): boolean =>
  target.closest('[role="listbox"], [role="combobox"][aria-expanded="true"]') !== null;

/** One entry: what, where and how deep at a glance; Enter opens everything that is done there. */
export function PrescriptionRow({
  application,
  words,
  position,
  isOpen,
  onToggle,
  onMove,
  onRemove,
  onWalk,
}: {
  application: Application;
  words: PlaceWords;
  position: number;
  isOpen: boolean;
  onToggle: (open: boolean) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  /** Up or down to the next row. */
  onWalk: (by: -1 | 1) => void;
}) {
  const { t } = useTranslation('plans');
  const { edit } = usePlanWork();
  const { id, place, side } = application;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id });
  const row = useRef<HTMLLIElement | null>(null);

  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && isOpen && !isInList(target)) {
      event.preventDefault();
      onToggle(false);
      document.getElementById(openerId(id))?.focus();
    }
    if (target.id !== openerId(id)) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by !== 0) {
      event.preventDefault();
      if (event.altKey) onMove(by);
      else onWalk(by);
    }
    if (event.key === 'Delete') onRemove();
  };

  const style: CSSProperties = {
    transform: transform === null ? undefined : `translateY(${Math.round(transform.y)}px)`,
    transition,
  };
  const done = MODALITIES.filter((modality) => application[modality] !== null);

  return (
    <li
      ref={(element) => {
        row.current = element;
        setNodeRef(element);
      }}
      className={styles.row}
      style={style}
      data-open={isOpen}
      data-dragging={isDragging}
      aria-label={`${words.label} ${words.side}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.line}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={styles.order}
          {...attributes}
          {...listeners}
        >
          {position}
          <span className="visually-hidden"> {t('prescription.moveHandle', { place: words.label })}</span>
        </button>
        <button
          type="button"
          id={openerId(id)}
          className={styles.opener}
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          title={place.kind === 'point' ? undefined : words.name}
          onClick={() => onToggle(!isOpen)}
        >
          <PointBadge code={place.kind === 'point' ? place.code : 'EX'} label={words.label} />
          {place.kind !== 'point' ? (
            <span className={styles.where}>{words.name}</span>
          ) : (
            <span className={styles.names}>
              <span className={styles.pinyin}>{words.name}</span>
              <span lang="zh-Hant">{words.chinese}</span>
            </span>
          )}
        </button>
        {side === 'midline' ? (
          <span className={styles.fixedSide}>{words.side}</span>
        ) : (
          <Segmented
            label={t('prescription.side')}
            value={side}
            onChange={(next) => edit((content) => editApplication(content, id, { side: next }))}
            choices={SIDES.map((one) => ({
              value: one,
              label: t(`prescription.sideShort.${one}`),
              name: t(`prescription.sideNames.${one}`),
            }))}
          />
        )}
        <span className={styles.done}>
          <span className={styles.glyphs}>
            {done.map((modality) => (
              <ModalityGlyph key={modality} modality={modality} label={t(`modality.${modality}`)} />
            ))}
          </span>
          <EntrySign applicationId={id} />
          <Amounts application={application} />
        </span>
      </div>
      {isOpen ? (
        <ApplicationFields application={application} label={words.label} onRemove={onRemove} />
      ) : null}
    </li>
  );
}

/** Depth and time at the row's end: of the needle, else of the cup, else of the moxa. */
function Amounts({ application: { needling, cupping, moxibustion } }: { application: Application }) {
  const { t } = useTranslation('plans');
  const millimetres = needling?.depthMm ?? null;
  const minutes =
    needling !== null ? needling.retentionMin : cupping !== null ? cupping.minutes : moxibustion?.minutes;
  const cones = needling === null && cupping === null ? (moxibustion?.cones ?? null) : null;
  return (
    <span className={styles.amounts}>
      {millimetres === null ? null : (
        <>
          {millimetres}
          <small> {t('prescription.mm')}</small>
        </>
      )}
      {millimetres === null || minutes == null ? null : <small> · </small>}
      {minutes == null ? null : `${minutes}${t('prescription.prime')}`}
      {cones === null ? null : (
        <>
          {cones}
          <small> {t('prescription.cones')}</small>
        </>
      )}
    </span>
  );
}
