import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanWork } from '../plan-context.ts';
import { copyEntries, entriesOn, pasteEntries } from './clipboard.ts';
import { useListView } from './list-view.ts';

/**
 * Copies the selected entries, or the one whose row has the focus, and pastes what was copied here or in another plan.
 * Fields keep their own copying and pasting. Gives a function that copies as the keys do.
 */
export function useClipboard(planId: string): () => void {
  const { t } = useTranslation('rounds');
  const work = usePlanWork();
  const now = useRef(work);
  now.current = work;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each plan has its own
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const { content, habits, announce } = now.current;
      const ids = idsToCopy();
      if (event.clipboardData === null || ids.size === 0 || isWriting(event) || hasMarkedWords()) return;
      event.preventDefault();
      copyEntries(event.clipboardData, content, ids, habits);
      announce(t('copied', { count: ids.size }));
    };
    const onPaste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData === null || isWriting(event) ? null : entriesOn(event.clipboardData);
      if (pasted === null) return;
      event.preventDefault();
      now.current.edit((content) => pasteEntries(content, pasted));
      now.current.announce(t('pasted', { count: pasted.applications.length }));
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [planId, t]);

  // The browser's own command goes the way of the keys, with the rights of the press that called for it.
  return () => void document.execCommand('copy');
}

function idsToCopy(): ReadonlySet<string> {
  const { selected } = useListView.getState();
  if (selected.size > 0) return selected;
  const focused = document.activeElement?.id ?? '';
  return new Set(focused.startsWith('open-') ? [focused.slice('open-'.length)] : []);
}

const isWriting = ({ target }: Event): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;

const hasMarkedWords = (): boolean => document.getSelection()?.isCollapsed === false;
