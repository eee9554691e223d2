import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button.tsx';
import { KEYS, shownKeys } from '../commands/keys.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useEditing } from './editing.ts';
import type { History } from './history.ts';

/** Takes the latest step back, or does it again: two buttons with their keys. */
export function UndoRedo<C>({
  history,
  onUndo,
  onRedo,
}: {
  history: History<C> | undefined;
  onUndo: () => void;
  onRedo: () => void;
}) {
  const { t } = useTranslation('plans');
  const { announce } = useEditing();
  const canUndo = history !== undefined && history.past.length > 0;
  const canRedo = history !== undefined && history.future.length > 0;
  const takeBack = () => {
    if (!canUndo) return;
    onUndo();
    announce(t('banner.undone'));
  };
  const doAgain = () => {
    if (!canRedo) return;
    onRedo();
    announce(t('banner.redone'));
  };
  useCommands(
    [
      { id: 'plan.undo', title: t('banner.undo'), keys: KEYS.undo, run: takeBack },
      { id: 'plan.redo', title: t('banner.redo'), keys: KEYS.redo, run: doAgain },
    ],
    { enableOnFormTags: true, preventDefault: true, enabled: isForTheDesk },
  );
  return (
    <>
      <IconButton label={t('banner.undo')} keys={shownKeys(KEYS.undo)} disabled={!canUndo} onClick={takeBack}>
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton label={t('banner.redo')} keys={shownKeys(KEYS.redo)} disabled={!canRedo} onClick={doAgain}>
        <Redo2 aria-hidden />
      </IconButton>
    </>
  );
}

/** Undo belongs to what is worked on, except in a search field that has words of its own to take back, and under a dialog. */
function isForTheDesk({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (target.closest('[role="dialog"]') !== null) return false;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return !(isField && target.dataset.ownUndo !== undefined && target.value !== '');
}
