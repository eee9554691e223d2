import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { Activity, type RefObject, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atLevel, POINTS } from '../../../shared/atlas/points/index.ts';
import { type Found, pointSearch } from '../../../shared/atlas/search.ts';
import { pointKey } from '../../../shared/clinical/places.ts';
import { usePointWords } from '../../app/point-words.ts';
import styles from './find-point.module.css';
import { highlight } from './highlight.ts';
import { PointLine } from './point-line.tsx';
import { isOffering, type Offer, useGrab } from './rounds/offered.ts';
import { type How, sideOf } from './use-adding.ts';

const search = pointSearch(POINTS);

/**
 * One field for every way to name a point. Enter adds the first hit, or the one that the arrow keys are on; the field
 * is then empty and ready for the next. Shift+Enter goes on to the entry's fields. `children` stand below while nothing
 * is typed.
 */
export function FindPoint({
  inputRef,
  planned,
  onAdd,
  children,
}: {
  inputRef: RefObject<HTMLInputElement | null>;
  /** Keys of the places in the plan. */
  planned: ReadonlySet<string>;
  onAdd: (found: Found, how: How) => void;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('plans');
  const words = usePointWords();
  const grab = useGrab();
  const id = useId();
  const [text, setText] = useState('');
  const results = useMemo(() => search(text), [text]);
  const reached = useRef<Found | null>(null);

  const type = (next: string) => {
    reached.current = null;
    setText(next);
    highlight(search(next)[0]?.point.code ?? null);
  };
  const needsLevel = ({ point, level }: Found) => point.levels !== undefined && level === null;
  const choose = (found: Found, how: How = {}) => {
    const isHalf = needsLevel(found);
    if (!isHalf) onAdd(found, how);
    type(isHalf ? `${found.point.code} L` : '');
    if (isHalf || !how.opens) inputRef.current?.focus();
  };
  const offerOf = (found: Found): Offer => ({
    label: pointKey(found.point.code, found.level),
    code: found.point.code,
    // A tender place at a point is reached as that point.
    entries: [{ place: { kind: 'point', code: found.point.code, level: found.level }, side: sideOf(found) }],
    put: (slot) => choose(found, { slot }),
  });
  const detailOf = ({ kind, point, level, alias }: Found) => {
    if (kind === 'ashi') return t('find.tender', { pinyin: point.pinyin });
    if (point.levels !== undefined && level === null) return t('find.whichLevel');
    const summary = words.summary(level === null ? point : atLevel(point, level));
    return alias === null ? summary : `${t('find.alias', { alias })} · ${summary}`;
  };

  return (
    <Autocomplete.Root
      inline
      // Also while nothing is typed: a list that opens anew hears no arrow key before the next picture is drawn.
      open
      items={results}
      mode="none"
      autoHighlight
      highlightItemOnHover={false}
      itemToStringValue={({ point, level }: Found) => pointKey(point.code, level)}
      value={text}
      onValueChange={(next, { reason }) => {
        if (reason !== 'item-press') type(next);
      }}
      onItemHighlighted={(found, { reason }) => {
        if (reason !== 'keyboard') return;
        reached.current = found ?? null;
        highlight(found?.point.code ?? null);
      }}
    >
      <div className={styles.head}>
        <label htmlFor={id}>{t('find.label')}</label>
        <div className={styles.field}>
          <Search aria-hidden />
          <Autocomplete.Input
            ref={inputRef}
            id={id}
            placeholder={t('find.placeholder')}
            aria-expanded={text.trim() !== ''}
            aria-keyshortcuts="/"
            data-own-undo
            spellCheck={false}
            onBlur={() => highlight(null)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Escape' && isOffering()) return event.preventBaseUIHandler();
              if (event.key === 'Escape' && text !== '') {
                event.preventBaseUIHandler();
                event.stopPropagation();
                type('');
              }
              if (event.key !== 'Enter') return;
              event.preventDefault();
              event.preventBaseUIHandler();
              const found = reached.current ?? results[0];
              if (found !== undefined) choose(found, { opens: event.shiftKey });
            }}
          />
          <kbd aria-hidden>/</kbd>
        </div>
      </div>
      {/* Not made anew after each search: it is long. */}
      <Activity mode={text.trim() === '' ? 'visible' : 'hidden'}>{children}</Activity>
      {text.trim() === '' ? null : (
        <div className={styles.results}>
          <Autocomplete.Empty>
            {results.length > 0 ? null : (
              <p className={styles.none}>
                {t('find.none', { text: text.trim().slice(0, 40) })} <span>{t('find.noneHint')}</span>
              </p>
            )}
          </Autocomplete.Empty>
          <Autocomplete.List aria-label={t('find.results')}>
            {(found: Found) => (
              <div
                key={`${pointKey(found.point.code, found.level)} ${found.side}`}
                role="presentation"
                {...(needsLevel(found) ? {} : grab(() => offerOf(found)))}
              >
                <Autocomplete.Item
                  value={found}
                  className={styles.item}
                  onClick={() => choose(found)}
                  onMouseEnter={() => highlight(found.point.code)}
                  onMouseLeave={() => highlight(null)}
                >
                  <PointLine
                    code={found.point.code}
                    label={pointKey(found.point.code, found.level)}
                    pinyin={found.kind === 'ashi' ? t('prescription.ashiName') : found.point.pinyin}
                    chinese={found.kind === 'ashi' ? '阿是' : found.point.chinese}
                    detail={detailOf(found)}
                    side={
                      found.side === null || found.point.midline
                        ? undefined
                        : t(`prescription.sides.${found.side}`)
                    }
                    inPlan={found.kind === 'point' && planned.has(pointKey(found.point.code, found.level))}
                  />
                </Autocomplete.Item>
              </div>
            )}
          </Autocomplete.List>
          {results.length === 0 ? null : <p className={styles.keys}>{t('find.keys')}</p>}
        </div>
      )}
    </Autocomplete.Root>
  );
}
