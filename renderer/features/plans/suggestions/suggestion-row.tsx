import { Check, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pointByCode } from '../../../../shared/atlas/points/index.ts';
import { placeKey } from '../../../../shared/clinical/places.ts';
import type { Ahead } from '../../../../shared/clinical/safety/ahead.ts';
import type { Notice } from '../../../../shared/clinical/safety/types.ts';
import { hasLevels, isPlanned, type Suggestion } from '../../../../shared/clinical/suggestions/suggest.ts';
import type { Application } from '../../../../shared/model/application.ts';
import { usePointWords } from '../../../app/point-words.ts';
import { highlight } from '../highlight.ts';
import { usePlanWork } from '../plan-context.ts';
import browser from '../point-browser.module.css';
import { PointLine } from '../point-line.tsx';
import { type Offer, useGrab } from '../rounds/offered.ts';
import { AheadNotices } from '../safety/entry-notices.tsx';
import type { How } from '../use-adding.ts';
import { useReasonWords } from './reason-words.ts';
import styles from './suggestions.module.css';
import { WhyThisPoint } from './why-this-point.tsx';

/** Each sentence once: of a point with levels every level has its own. */
const distinct = (notices: readonly Notice[]) => [...new Map(notices.map((one) => [one.what, one])).values()];

/** One suggested point: Enter adds it, the right arrow key tells why. A point with levels opens to choose one. */
export function SuggestionRow({
  suggestion,
  ahead,
  onAdd,
}: {
  suggestion: Suggestion;
  ahead: Ahead;
  onAdd: (entry: Application, how: How) => void;
}) {
  const { t } = useTranslation('suggestions');
  const { content } = usePlanWork();
  const { groups } = usePointWords();
  const words = useReasonWords();
  const [isOpen, setOpen] = useState(false);
  const grab = useGrab();
  const id = useId();
  const { code, entries } = suggestion;
  const facts = pointByCode(code)!;
  const planned = entries.map((entry) => isPlanned(entry, content.applications));
  const isLevelled = hasLevels(suggestion);
  const toWeigh = distinct(entries.flatMap(({ id }) => ahead.get(id) ?? []));
  const detail = [...words.short(suggestion), groups(facts)[0] ?? facts.english].join(' · ');
  const offerOf = (entry: Application): Offer => ({
    label: placeKey(entry.place) ?? code,
    code,
    entries: [entry],
    put: (slot) => onAdd(entry, { slot }),
  });
  const byArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    setOpen(event.key === 'ArrowRight');
    event.preventDefault();
  };
  return (
    <li
      className={browser.row}
      data-open={isOpen}
      onMouseEnter={() => highlight(code)}
      onMouseLeave={() => highlight(null)}
    >
      <div className={browser.bar}>
        <button
          type="button"
          className={browser.main}
          data-row
          data-suggested={code}
          {...(isLevelled ? {} : grab(() => offerOf(entries[0]!)))}
          aria-expanded={isLevelled ? isOpen : undefined}
          onFocus={() => highlight(code)}
          onBlur={() => highlight(null)}
          onKeyDown={byArrow}
          onClick={() => (isLevelled ? setOpen(!isOpen) : onAdd(entries[0]!, {}))}
        >
          <PointLine
            code={code}
            label={code}
            pinyin={facts.pinyin}
            chinese={facts.chinese}
            detail={detail}
            inPlan={planned.some(Boolean)}
            ahead={toWeigh}
          />
        </button>
        <button
          type="button"
          className={browser.more}
          aria-label={t('why', { point: code })}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight aria-hidden />
        </button>
      </div>
      {isOpen ? (
        <div id={id} className={styles.opened}>
          {isLevelled ? (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that nobody needs to see
            <div
              className={browser.levels}
              role="group"
              aria-label={t('plans:browse.levels', { point: code })}
            >
              {entries.map((entry, i) => (
                <button
                  key={entry.id}
                  type="button"
                  data-planned={planned[i]}
                  onClick={() => onAdd(entry, {})}
                  {...grab(() => offerOf(entry))}
                >
                  {planned[i] ? <Check aria-hidden /> : null}
                  {entry.place.kind === 'point' ? entry.place.level : null}
                  {planned[i] ? <span className="visually-hidden">{t('plans:browse.added')}</span> : null}
                </button>
              ))}
            </div>
          ) : null}
          <AheadNotices notices={toWeigh} />
          <WhyThisPoint suggestion={suggestion} />
        </div>
      ) : null}
    </li>
  );
}
