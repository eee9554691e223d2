import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { MERIDIANS } from '../../../shared/atlas/meridians.ts';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import type { MeridianId, PointFacts, Position, Region } from '../../../shared/atlas/points/types.ts';
import { pointSearch } from '../../../shared/atlas/search.ts';
import { KEYS } from '../../app/commands/keys.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { REGIONS } from '../../app/point-words.ts';
import { type Choice, Select } from '../../ui/field.tsx';
import { PointBadge } from '../../ui/point-badge.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { type Browsing, useAtlas } from './atlas-state.ts';
import { CLASS_GROUPS, type ClassGroup, chosenOf, listed } from './browse.ts';
import styles from './point-index.module.css';
import { useListName } from './use-list-name.ts';

const search = pointSearch(POINTS);
const KINDS = ['meridian', 'region', 'class', 'position'] as const;
const POSITIONS: readonly Position[] = ['prone', 'supine', 'side', 'seated'];
/** The organ's own part of a meridian's Chinese name. */
const shortName = (chinese: string) => chinese.replace(/^[手足]../, '');

/** The list of points: by meridian, region, class or usual position, or whatever a search finds. */
export function PointIndex({
  points,
  onChoose,
}: {
  points: readonly PointFacts[];
  onChoose: (code: string) => void;
}) {
  const { t } = useTranslation('atlas');
  const { browsing, chosen, mode, set } = useAtlas();
  const listName = useListName();
  const [text, setText] = useState('');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useCommands(
    [{ id: 'atlas.find', title: t('find.label'), keys: KEYS.find, run: () => input.current?.focus() }],
    { useKey: true, preventDefault: true },
  );

  const found = useMemo(() => [...new Set(search(text).map(({ point }) => point))], [text]);
  const searching = text.trim() !== '';
  const shown = searching ? found : points;
  /** Another list shows its first point, where the last one is not in it; a comparison and a round keep theirs. */
  const browse = (next: Browsing) => {
    const list = listed(next);
    const stays =
      mode === 'compare' || mode === 'study' || list.some(({ code }) => code === chosen.code) || !list[0];
    set({ browsing: next, ...(!stays && { chosen: chosenOf(list[0]!.code) }) });
  };
  /** Ends the search: the list goes to the point, and arrow keys walk on from there. */
  const take = (code: string) => {
    flushSync(() => {
      setText('');
      onChoose(code);
    });
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  };
  return (
    <section className={styles.index} aria-label={t('browse.by')}>
      <div className={styles.head}>
        <div className={styles.find}>
          <label htmlFor={id} className="visually-hidden">
            {t('find.label')}
          </label>
          <Search aria-hidden />
          <input
            ref={input}
            id={id}
            type="search"
            value={text}
            placeholder={t('find.placeholder')}
            aria-keyshortcuts="/"
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !searching) event.currentTarget.blur();
              else if (event.key === 'Escape') setText('');
              else if (event.key === 'Enter' && found[0]) take(found[0].code);
              else if (event.key === 'ArrowDown') list.current?.querySelector('button')?.focus();
              else return;
              event.preventDefault();
            }}
          />
        </div>
        {searching ? (
          <p className={styles.found} role="status">
            {found.length === 0
              ? t('find.none', { text: text.trim().slice(0, 40) })
              : t('find.found', { count: found.length })}
          </p>
        ) : (
          <>
            <div className={styles.kinds}>
              <Segmented
                label={t('browse.by')}
                value={browsing.by}
                onChange={(by) => browse({ ...browsing, by })}
                choices={KINDS.map((value) => ({ value, label: t(`browse.kind.${value}`) }))}
              />
            </div>
            <BrowseSelect browsing={browsing} onChange={browse} />
          </>
        )}
      </div>
      <PointList
        ref={list}
        label={searching ? t('find.label') : t('browse.points', { name: listName(browsing) })}
        points={shown}
        onChoose={onChoose}
      />
    </section>
  );
}

function BrowseSelect({ browsing, onChange }: { browsing: Browsing; onChange: (next: Browsing) => void }) {
  const { t } = useTranslation('atlas');
  const listName = useListName();
  const label = t(`browse.choice.${browsing.by}`);
  const choicesFor = <T extends string>(values: readonly T[]): Choice<T>[] =>
    values
      .map((value) => {
        const next = { ...browsing, [browsing.by]: value } as Browsing;
        return { value, label: listName(next), count: listed(next).length };
      })
      .filter(({ count }) => count > 0);
  switch (browsing.by) {
    case 'meridian':
      return (
        <Select<MeridianId>
          label={label}
          value={browsing.meridian}
          onChange={(meridian) => onChange({ ...browsing, meridian })}
          choices={choicesFor(MERIDIANS.map((one) => one.id)).map((choice) => {
            const { chinese } = MERIDIANS.find((one) => one.id === choice.value)!;
            const name = choice.value === 'EX' ? choice.label : `${choice.label} ${shortName(chinese)}`;
            return { ...choice, label: name, colour: `var(--meridian-${choice.value})` };
          })}
        />
      );
    case 'region':
      return (
        <Select<Region>
          label={label}
          value={browsing.region}
          onChange={(region) => onChange({ ...browsing, region })}
          choices={choicesFor(REGIONS)}
        />
      );
    case 'class':
      return (
        <Select<ClassGroup>
          label={label}
          value={browsing.class}
          onChange={(group) => onChange({ ...browsing, class: group })}
          choices={choicesFor(CLASS_GROUPS)}
        />
      );
    default:
      return (
        <Select<Position>
          label={label}
          value={browsing.position}
          onChange={(position) => onChange({ ...browsing, position })}
          choices={choicesFor(POSITIONS)}
        />
      );
  }
}

/** One stop of the Tab key; up and down walk and choose. */
function PointList({
  label,
  points,
  onChoose,
  ref,
}: {
  label: string;
  points: readonly PointFacts[];
  onChoose: (code: string) => void;
  ref: React.RefObject<HTMLUListElement | null>;
}) {
  const chosen = useAtlas((state) => state.chosen.code);
  const studying = useAtlas((state) => state.mode === 'study');
  const current = points.some(({ code }) => code === chosen) ? chosen : points[0]?.code;
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the chosen point
  useEffect(() => {
    ref.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, ref]);

  const walk = (event: KeyboardEvent) => {
    const rows = [...(ref.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = rows.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const row = rows[to];
    row?.focus();
    if (row?.dataset.point) onChoose(row.dataset.point);
  };
  return (
    <ul ref={ref} className={styles.list} aria-label={label} onKeyDown={walk}>
      {points.map(({ code, pinyin, chinese }) => (
        <li key={code}>
          <button
            type="button"
            className={styles.row}
            data-point={code}
            aria-current={code === chosen}
            tabIndex={code === current ? 0 : -1}
            onClick={() => onChoose(code)}
          >
            <PointBadge code={code} />
            {studying ? null : (
              <>
                <span className={styles.pinyin}>{pinyin}</span>
                <span className={styles.chinese} lang="zh-Hant">
                  {chinese}
                </span>
              </>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
