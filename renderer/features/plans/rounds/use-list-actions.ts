import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHead, orderIn, type Slot, slotAt } from '../../../../shared/clinical/rounds/moved.ts';
import type { Application } from '../../../../shared/model/application.ts';
import type { Side } from '../../../../shared/model/place.ts';
import type { PlanContent } from '../../../../shared/model/plan.ts';
import { openerId } from '../entry-focus.ts';
import { usePlanWork } from '../plan-context.ts';
import { editWith } from '../plan-desk.ts';
import { editApplication, moveApplication, removeApplications } from '../plan-edits.ts';
import type { PlaceWords } from '../use-place-words.ts';
import { clearSelection, selectAll, selectOnly, selectTo, toggleSelected, useListView } from './list-view.ts';

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
  /** A dragged entry was put down on a line, on a new round's position, or nowhere. */
  drop: (id: string, over: string | null) => void;
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

  const { actions, drop } = useMemo(() => {
    const order = () => now.current.lines.filter((line) => !isHead(line));
    const labelOf = (id: string) => {
      const { content, wordsOf } = now.current;
      return wordsOf(content.applications.find((one) => one.id === id)!).label;
    };

    const put = (id: string, slot: Slot) => {
      const { planId, lines } = now.current;
      const { session } = useListView.getState();
      const { content } = now.current;
      const after = editWith(planId, (present) => ({
        content: moveApplication(present, id, slot, session),
      }));
      if (after.content === content) return;
      now.current.announce(
        words('movedTo', {
          place: labelOf(id),
          order: orderIn(lines, id, slot),
          count: order().length,
          position: t(`changes:values.position.${slot.position}`),
        }),
      );
    };

    const actions: ListActions = {
      open: (id) => now.current.onOpen(id),
      move: (id, by) => {
        const { lines } = now.current;
        focusNext.current = id;
        put(id, slotAt(lines, id, lines.indexOf(id) + by));
      },
      remove: (ids) => {
        const { planId, openId, onOpen, announce } = now.current;
        const all = order();
        const gone = new Set(ids);
        const last = all.findLastIndex((id) => gone.has(id));
        const left = all.filter((id) => !gone.has(id));
        focusNext.current = all.slice(last + 1)[0] ?? left.at(-1) ?? null;
        const [first] = ids;
        const [sentence, putBack] =
          ids.length === 1
            ? [
                t('prescription.removed', { place: labelOf(first!) }),
                t('prescription.putBack', { place: labelOf(first!) }),
              ]
            : [words('many.removed', { count: ids.length }), words('many.putBack')];
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
    const drop = (id: string, over: string | null) => {
      if (over === null || over === id) return;
      const { lines } = now.current;
      const to = lines.indexOf(over);
      if (to !== -1) put(id, slotAt(lines, id, to));
      else if (isHead(over)) put(id, { position: over, before: null });
    };
    return { actions, drop };
  }, [t, words]);

  return { actions, drop, removed: removed?.after === work.content ? removed : null };
}
