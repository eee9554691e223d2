import { Check, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointFacts, SpinalLevel } from '../../../shared/atlas/points/types.ts';
import { pointKey } from '../../../shared/clinical/places.ts';
import { usePointWords } from '../../app/point-words.ts';
import { highlight } from './highlight.ts';
import styles from './point-browser.module.css';
import { PointDetails } from './point-details.tsx';
import { PointLine } from './point-line.tsx';
import { type Offer, useGrab } from './rounds/offered.ts';
import { type How, sideOf } from './use-adding.ts';

interface PointListProps {
  label: string;
  points: readonly PointFacts[];
  /** Keys of the places in the plan. */
  planned: ReadonlySet<string>;
  onAdd: (point: PointFacts, level: SpinalLevel | null, how: How) => void;
}

/**
 * Points one below the other. One stop of the Tab key; up and down walk, Enter adds, right opens what is known of the
 * point and left closes it.
 */
export function PointList({ label, points, planned, onAdd }: PointListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(points[0]?.code);
  const [open, setOpen] = useState<string | null>(null);

  const walk = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-point]') ?? [])];
    const at = rows.indexOf(event.target as HTMLElement);
    if (at === -1) return;
    const code = rows[at]!.dataset.point!;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) rows[to]?.focus();
    else if (event.key === 'ArrowRight') setOpen(code);
    else if (event.key === 'ArrowLeft') setOpen(null);
    else return;
    event.preventDefault();
  };

  return (
    <ul ref={list} className={styles.list} aria-label={label} onKeyDown={walk}>
      {points.map((point) => (
        <PointRow
          key={point.code}
          point={point}
          planned={planned}
          isCurrent={point.code === current}
          isOpen={point.code === open}
          onToggle={() => setOpen(point.code === open ? null : point.code)}
          onAdd={onAdd}
          onReach={() => {
            setCurrent(point.code);
            highlight(point.code);
          }}
        />
      ))}
    </ul>
  );
}

function PointRow({
  point,
  planned,
  isCurrent,
  isOpen,
  onToggle,
  onAdd,
  onReach,
}: Pick<PointListProps, 'planned' | 'onAdd'> & {
  point: PointFacts;
  isCurrent: boolean;
  isOpen: boolean;
  onToggle: () => void;
  onReach: () => void;
}) {
  const { t } = useTranslation('plans');
  const words = usePointWords();
  const id = useId();
  const grab = useGrab();
  const { code, levels } = point;
  const offerOf = (level: SpinalLevel | null): Offer => ({
    label: pointKey(code, level),
    code,
    entries: [{ place: { kind: 'point', code, level }, side: sideOf({ point, side: null }) }],
    put: (slot) => onAdd(point, level, { slot }),
  });
  const inPlan = (levels ?? [null]).some((level) => planned.has(pointKey(code, level)));
  return (
    <li
      className={styles.row}
      data-open={isOpen}
      onMouseEnter={() => highlight(code)}
      onMouseLeave={() => highlight(null)}
    >
      <div className={styles.bar}>
        <button
          type="button"
          className={styles.main}
          data-point={code}
          {...(levels === undefined ? grab(() => offerOf(null)) : {})}
          tabIndex={isCurrent ? 0 : -1}
          onFocus={onReach}
          onBlur={() => highlight(null)}
          onClick={() => (levels === undefined ? onAdd(point, null, {}) : onToggle())}
        >
          <PointLine
            code={code}
            label={code}
            pinyin={point.pinyin}
            chinese={point.chinese}
            detail={words.summary(point)}
            inPlan={inPlan}
          />
        </button>
        <button
          type="button"
          className={styles.more}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={t('browse.details', { point: code })}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        >
          <ChevronRight aria-hidden />
        </button>
      </div>
      {isOpen ? (
        <div className={styles.opened}>
          {levels === undefined ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that nobody needs to see
            <div className={styles.levels} role="group" aria-label={t('browse.levels', { point: code })}>
              {levels.map((level) => {
                const isPlanned = planned.has(pointKey(code, level));
                return (
                  <button
                    key={level}
                    type="button"
                    data-planned={isPlanned}
                    onClick={() => onAdd(point, level, {})}
                    {...grab(() => offerOf(level))}
                  >
                    {isPlanned ? <Check aria-hidden /> : null}
                    {level}
                    {isPlanned ? <span className="visually-hidden">{t('browse.added')}</span> : null}
                  </button>
                );
              })}
            </div>
          )}
          <PointDetails id={id} point={point} />
        </div>
      ) : null}
    </li>
  );
}
