import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHead, slotAt } from '../../../../shared/clinical/rounds/moved.ts';
import type { Application } from '../../../../shared/model/application.ts';
import type { Side } from '../../../../shared/model/place.ts';
import type { PlanContent } from '../../../../shared/model/plan.ts';
import { useSteady } from '../../../app/use-steady.ts';
import { openerId } from '../entry-focus.ts';
import { usePlanWork } from '../plan-context.ts';
import { editWith } from '../plan-desk.ts';
import { editApplication, removeApplications } from '../plan-edits.ts';
import type { PlaceWords } from '../use-place-words.ts';
import { clearSelection, selectAll, selectOnly, selectTo, toggleSelected, useListView } from './list-view.ts';
import { useMove } from './use-move.ts';

/** What a row asks of its list. The same functions for as long as the list lives. */
export interface ListActions {
  open: (id: string | null) => void;
  /** One line up or down, over a round's head into the next round. */
  move: (id: string, by: -1 | 1) => void;
  remove: (ids: readonly string[]) => void;
  /** The focus goes to the next row; `extending` takes the selection along. */
  walk: (id: string, by: -1 | 1, extending: boolean) => void;
  select: (id: string, how: 'only' | 'more' | 'range' | 'all' | 'none') => void;
  setSide: (id: string, side: Side) => void;
}

interface List {
  planId: string;
  openId: string | null;
  onOpen: (id: string | null) => void;
  /** Heads and entries from top to bottom. */
  lines: readonly string[];
  wordsOf: (application: Application) => PlaceWords;
}

/** Moving, removing and selecting in the list of the prescription. */
export function useListActions(list: List): {
  actions: ListActions;
  /** What was removed last, until the plan changes again. */
  removed: { sentence: string; putBack: string } | null;
} {
  const { t } = useTranslation('plans');
  const { t: words } = useTranslation('rounds');
  const work = usePlanWork();
  const [removed, setRemoved] = useState<{ sentence: string; putBack: string; after: PlanContent } | null>(
    null,
  );
  const focusNext = useRef<string | null>(null);
  const now = useRef({ ...list, ...work });
  now.current = { ...list, ...work };

  useEffect(() => {
    if (focusNext.current === null) return;
    document.getElementById(openerId(focusNext.current))?.focus();
    focusNext.current = null;
  });

  const labelOf = useSteady((id: string) => {
    const { applications } = work.content;
    return list.wordsOf(applications.find((one) => one.id === id)!).label;
  });
  const move = useMove(list.lines, labelOf);
  const actions = useMemo((): ListActions => {
    const order = () => now.current.lines.filter((line) => !isHead(line));

    return {
      open: (id) => now.current.onOpen(id),
      move: (id, by) => {
        const { lines } = now.current;
        focusNext.current = id;
        move(new Set([id]), slotAt(lines, id, lines.indexOf(id) + by));
      },
      remove: (ids) => {
        const { planId, openId, onOpen, announce } = now.current;
        const all = order();
        const gone = new Set(ids);
        const last = all.findLastIndex((id) => gone.has(id));
        const left = all.filter((id) => !gone.has(id));
        const next = all[last + 1] ?? left.at(-1);
        const [first] = ids;
        const [sentence, putBack] =
          ids.length === 1
            ? [
                t('prescription.removed', { place: labelOf(first!) }),
                t('prescription.putBack', { place: labelOf(first!) }),
              ]
            : [words('many.removed', { count: ids.length }), words('many.putBack')];
        // Before its row goes, or the window would be laid out on the way for a focus that is nowhere.
        if (next === undefined) (document.activeElement as HTMLElement | null)?.blur();
        else document.getElementById(openerId(next))?.focus();
        const { content: after } = editWith(planId, (present) => ({
          content: removeApplications(present, gone),
        }));
        if (openId !== null && gone.has(openId)) onOpen(null);
        clearSelection();
        setRemoved({ sentence, putBack, after });
        announce(sentence);
      },
      walk: (id, by, extending) => {
        const all = order();
        const next = all[all.indexOf(id) + by];
        if (next === undefined) return;
        if (extending) selectTo(next, all, id);
        document.getElementById(openerId(next))?.focus();
      },
      select: (id, how) => {
        if (how === 'only') selectOnly(id);
        else if (how === 'more') toggleSelected(id);
        else if (how === 'range') selectTo(id, order());
        else if (how === 'all') selectAll(order());
        else clearSelection();
        now.current.announce(words('many.count', { count: useListView.getState().selected.size }));
      },
      setSide: (id, side) => now.current.edit((content) => editApplication(content, id, { side })),
    };
  }, [t, words, labelOf, move]);

  return { actions, removed: removed?.after === work.content ? removed : null };
}
