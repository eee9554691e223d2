import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEqual } from '../../../../shared/clinical/changes/fields.ts';
import type { PlanContent } from '../../../../shared/model/plan.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { keepCopied, useCopied } from '../../../app/copied.ts';
import { useMay } from '../../../app/use-may.ts';
import { usePlanWork } from '../plan-context.ts';
import { editWith } from '../plan-desk.ts';
import { awaitMorePlaces } from '../shorthand/waiting-places.ts';
import { copiedFor, entriesIn, type Pasted, pasteEntries } from './clipboard.ts';
import { useListView } from './list-view.ts';

/** What came of the latest pasting, until the plan changes again. */
export interface PasteNews {
  readonly sentence: string;
  /** Whether something came in that can be taken out again. */
  readonly undoable: boolean;
}

/**
 * Copies the selected entries, or the one whose row has the focus, and pastes into this plan what was copied in any plan or
 * as shorthand elsewhere. Fields keep their own copying and pasting.
 */
export function useClipboard(planId: string): {
  /** Copies as the keys do. */
  copy: () => void;
  /** Pastes what was copied in Ashi, which the computer's clipboard is not asked for. */
  paste: () => void;
  news: PasteNews | null;
} {
  const { t } = useTranslation('rounds');
  const work = usePlanWork();
  const mayTreat = useMay('treat');
  const isCopied = useCopied(({ copied }) => copied !== null);
  const hasSelected = useListView(({ selected }) => selected.size > 0);
  const [news, setNews] = useState<(PasteNews & { after: PlanContent }) | null>(null);

  const tell = (sentence: string, after: PlanContent, undoable: boolean) => {
    setNews({ sentence, after, undoable });
    work.announce(sentence);
  };
  /** Keeps what is to be copied, and gives its shorthand. Null: nothing is. */
  const keep = (): string | null => {
    const ids = idsToCopy();
    if (ids.size === 0) return null;
    work.announce(t('copied', { count: ids.size }));
    return keepCopied({ id: planId, patientId: work.patient.id }, work.content, ids, work.habits);
  };
  const lay = (pasted: Pasted) => {
    const before = work.content;
    const { content: after } = editWith(planId, (now) => ({ content: pasteEntries(now, pasted) }));
    awaitMorePlaces(planId, pasted.unplaced);
    const isNews = !isEqual(before, after);
    const count = pasted.applications.length;
    if (isNews) tell(t(pasted.leftWords ? 'pastedAlone' : 'pasted', { count }), after, true);
    else if (pasted.unplaced.length === 0) tell(t('pastedNothing'), before, false);
  };
  const copy = () => {
    const text = keep();
    // Within Ashi it is copied even where the computer's clipboard is refused.
    if (text !== null) navigator.clipboard.writeText(text).catch(() => {});
  };
  const paste = () => {
    const { copied } = useCopied.getState();
    if (copied !== null && mayTreat) lay(copiedFor(work.patient.id, copied));
  };
  const onCopy = (event: ClipboardEvent) => {
    if (event.clipboardData === null || isWriting(event) || hasMarkedWords()) return;
    const text = keep();
    if (text === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain').replaceAll('\r\n', '\n').trim() ?? '';
    if (text === '' || !mayTreat || isWriting(event)) return;
    event.preventDefault();
    const { copied } = useCopied.getState();
    const pasted = copied?.text === text ? copiedFor(work.patient.id, copied) : entriesIn(text, work.habits);
    if (pasted === null) tell(t('notPasted'), work.content, false);
    else lay(pasted);
  };

  const latest = useRef({ onCopy, onPaste });
  latest.current = { onCopy, onPaste };
  useEffect(() => {
    const whenCopied = (event: ClipboardEvent) => latest.current.onCopy(event);
    const whenPasted = (event: ClipboardEvent) => latest.current.onPaste(event);
    document.addEventListener('copy', whenCopied);
    document.addEventListener('paste', whenPasted);
    return () => {
      document.removeEventListener('copy', whenCopied);
      document.removeEventListener('paste', whenPasted);
    };
  }, []);

  useCommands([
    {
      id: 'plan.copy',
      title: t('copySelected'),
      keys: 'mod+c',
      boundElsewhere: true,
      available: hasSelected,
      run: copy,
    },
    {
      id: 'plan.paste',
      title: t('paste'),
      keys: 'mod+v',
      boundElsewhere: true,
      available: isCopied && mayTreat,
      run: paste,
    },
  ]);

  return { copy, paste, news: news?.after === work.content ? news : null };
}

function idsToCopy(): ReadonlySet<string> {
  const { selected } = useListView.getState();
  if (selected.size > 0) return selected;
  const focused = document.activeElement?.id ?? '';
  return new Set(focused.startsWith('open-') ? [focused.slice('open-'.length)] : []);
}

const isWriting = ({ target }: Event): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null;

const hasMarkedWords = (): boolean => document.getSelection()?.isCollapsed === false;
