import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PATTERNS } from '../../../../shared/clinical/patterns/patterns.ts';
import type { Ahead } from '../../../../shared/clinical/safety/ahead.ts';
import { countPlanned, type SuggestionGroup } from '../../../../shared/clinical/suggestions/suggest.ts';
import type { Application } from '../../../../shared/model/application.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { highlight } from '../highlight.ts';
import { usePlanWork } from '../plan-context.ts';
import { walkRows } from '../protocols/walk-rows.ts';
import { useAhead } from '../safety/use-ahead.ts';
import type { How } from '../use-adding.ts';
import { Evidence } from './evidence.tsx';
import { useTellingPain } from './pain-in-list.ts';
import { SuggestionRow } from './suggestion-row.tsx';
import styles from './suggestions.module.css';
import { useSuggestions } from './use-suggestions.ts';

/** So many points of a group show before it is unfolded. */
const IN_SIGHT = 8;

/** Points to weigh, grouped by the reason why; each is added by hand, with the technique of its source. */
export function SuggestionsPanel({ onAdd }: { onAdd: (entry: Application, how: How) => void }) {
  const { t } = useTranslation('suggestions');
  const { content } = usePlanWork();
  const { region, patternId, painArea } = content.assessment;
  const { groups, trouble } = useSuggestions();
  const ahead = useAhead(useMemo(() => entriesOf(groups), [groups]));
  useTellingPain(groups.some(({ id }) => id === 'inPain' || id === 'aroundPain'));
  useEffect(() => () => highlight(null), []);
  const isElsewhere = region !== null && region !== 'lowBack';
  const hints = [
    patternId === null && !isElsewhere ? t('hint.pattern') : '',
    painArea.length === 0 ? t('hint.pain') : '',
  ].filter(Boolean);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk from row to row, each of which is a button */}
      <div className={styles.scroll} onKeyDown={walkRows}>
        {trouble === null ? null : <Notice kind="danger" text={t('noBody', { reason: trouble })} />}
        {groups.length === 0 ? (
          <EmptyState title={t('empty')} hint={t(isElsewhere ? 'emptyElsewhere' : 'emptyHint')} />
        ) : (
          groups.map((group) => <Group key={group.id} group={group} ahead={ahead} onAdd={onAdd} />)
        )}
        {hints.length === 0 || groups.length === 0 ? null : <p className={styles.hint}>{hints.join(' ')}</p>}
        {isElsewhere ? null : <Evidence />}
      </div>
      <p className={styles.foot}>{t('foot')}</p>
    </>
  );
}

const entriesOf = (groups: readonly SuggestionGroup[]): readonly Application[] =>
  groups.flatMap(({ suggestions }) => suggestions.flatMap(({ entries }) => entries));

function Group({
  group: { id, suggestions },
  ahead,
  onAdd,
}: {
  group: SuggestionGroup;
  ahead: Ahead;
  onAdd: (entry: Application, how: How) => void;
}) {
  const { t } = useTranslation('suggestions');
  const { content } = usePlanWork();
  const [isWhole, setWhole] = useState(false);
  const { patternId } = content.assessment;
  const title = id === 'pattern' && patternId !== null ? PATTERNS[patternId].name : t(`groups.${id}`);
  const broader = patternId === null ? undefined : PATTERNS[patternId].within;
  const isBorrowed =
    id === 'pattern' &&
    broader !== undefined &&
    suggestions.every(({ mentions }) => mentions.every(({ protocol }) => protocol.patternId !== patternId));
  const shown = isWhole ? suggestions : suggestions.slice(0, IN_SIGHT);
  return (
    <section aria-label={title}>
      <div className={styles.heading}>
        <h2>{title}</h2>
        <span>
          {t('inPlan', {
            count: countPlanned(suggestions, content.applications),
            total: suggestions.length,
          })}
        </span>
      </div>
      {isBorrowed ? <p className={styles.hint}>{t('borrowed', { name: PATTERNS[broader].name })}</p> : null}
      <ul>
        {shown.map((suggestion) => (
          <SuggestionRow key={suggestion.code} suggestion={suggestion} ahead={ahead} onAdd={onAdd} />
        ))}
      </ul>
      {suggestions.length <= IN_SIGHT ? null : (
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('fewer') : t('more', { count: suggestions.length - IN_SIGHT })}
          <span className="visually-hidden">: {title}</span>
        </button>
      )}
    </section>
  );
}
