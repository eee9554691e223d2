import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import { type Application, MODALITIES } from '../../../shared/model/application.ts';
import { ModalityGlyph } from '../../ui/modality-glyph.tsx';
import { PointBadge } from '../../ui/point-badge.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { openerId } from './entry-focus.ts';
import styles from './prescription.module.css';
import type { ListActions } from './rounds/use-list-actions.ts';
import type { RowWords } from './row-words.ts';
import { EntrySign } from './safety/entry-notices.tsx';
import type { PlaceWords } from './use-place-words.ts';

export type EntryProps = PlaceWords & {
  application: Application;
  isOpen: boolean;
  actions: ListActions;
  words: RowWords;
};

/** An entry at a glance, behind its number: badge, name, side, what is done, depth and time. */
export const EntryLine = memo(function EntryLine({
  application,
  label,
  side: sideWords,
  name,
  chinese,
  isOpen,
  actions,
  words,
}: EntryProps) {
  const { id, place, side } = application;
  return (
    <>
      <button
        type="button"
        id={openerId(id)}
        className={styles.opener}
        aria-expanded={isOpen}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Space Delete"
        title={`${name} ${chinese}`.trim()}
        onClick={(event) => {
          const how = extending(event);
          if (how === null) actions.open(isOpen ? null : id);
          else actions.select(id, how);
        }}
        onKeyUp={keepSpaceFromOpening}
      >
        <PointBadge code={place.kind === 'point' ? place.code : 'EX'} label={label} />
        {place.kind !== 'point' ? (
          <span className={styles.where}>
            {name} <Tags application={application} words={words} />
          </span>
        ) : (
          <span className={styles.names}>
            <span className={styles.pinyin}>{name}</span>
            <span className={styles.characters}>
              <span lang="zh-Hant">{chinese}</span>
              <Tags application={application} words={words} />
            </span>
          </span>
        )}
      </button>
      {side === 'midline' ? (
        <span className={styles.fixedSide}>{sideWords}</span>
      ) : (
        <Segmented
          label={words.side}
          value={side}
          onChange={(next) => actions.setSide(id, next)}
          choices={words.sides}
        />
      )}
      <span className={styles.done}>
        <span className={styles.glyphs}>
          {MODALITIES.filter((modality) => application[modality] !== null).map((modality) => (
            <ModalityGlyph key={modality} modality={modality} label={words.modality[modality]} />
          ))}
        </span>
        {isOpen ? null : <EntrySign applicationId={id} />}
        <Amounts application={application} words={words} />
      </span>
    </>
  );
});

/** How a click with Shift or Control selects more entries; null: a plain click. */
export const extending = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): 'range' | 'more' | null =>
  shiftKey ? 'range' : ctrlKey || metaKey ? 'more' : null;

/** Space selects an entry; a button would also take it for a press when the key comes up. */
function keepSpaceFromOpening(event: KeyboardEvent): void {
  if (event.key === ' ') event.preventDefault();
}

/** In which session it is done where they alternate, and the group that it belongs to. */
function Tags({ application: { variant, group }, words }: { application: Application; words: RowWords }) {
  return (
    <>
      {variant === null ? null : (
        <span className={styles.variant} title={words.only[variant]}>
          {variant}
          <span className="visually-hidden"> {words.only[variant]}</span>
        </span>
      )}
      {group === '' ? null : (
        <bdi className={styles.group} title={group}>
          {group}
        </bdi>
      )}
    </>
  );
}

/** Depth and time at the row's end: of the needle, else of the cup, else of the moxa. */
function Amounts({
  application: { needling, cupping, moxibustion },
  words,
}: {
  application: Application;
  words: RowWords;
}) {
  const millimetres = needling?.depthMm ?? null;
  const minutes =
    needling !== null ? needling.retentionMin : cupping !== null ? cupping.minutes : moxibustion?.minutes;
  const cones = needling === null && cupping === null ? (moxibustion?.cones ?? null) : null;
  return (
    <span className={styles.amounts}>
      {millimetres === null ? null : (
        <>
          {millimetres}
          <small> {words.millimetres}</small>
        </>
      )}
      {millimetres === null || minutes == null ? null : <small> · </small>}
      {minutes == null ? null : `${minutes}${words.prime}`}
      {cones === null ? null : (
        <>
          {cones}
          <small> {words.cones}</small>
        </>
      )}
    </span>
  );
}
