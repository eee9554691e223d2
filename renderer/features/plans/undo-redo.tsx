import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { KEYS, shownKeys } from '../../app/commands/keys.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { IconButton } from '../../ui/button.tsx';
import { usePlanTools } from './plan-context.ts';
import { redo, undo, useDesk } from './plan-desk.ts';

/** Takes the latest step of the plan back, or does it again: two buttons with their keys. */
export function UndoRedo() {
  const { t } = useTranslation('plans');
  const { planId, announce } = usePlanTools();
  const history = useDesk(planId)?.history;
  const canUndo = history !== undefined && history.past.length > 0;
  const canRedo = history !== undefined && history.future.length > 0;
  const takeBack = () => {
    if (!canUndo) return;
    undo(planId);
    announce(t('banner.undone'));
  };
  const doAgain = () => {
    if (!canRedo) return;
    redo(planId);
    announce(t('banner.redone'));
  };
  useCommands(
    [
      { id: 'plan.undo', title: t('banner.undo'), keys: KEYS.undo, run: takeBack },
      { id: 'plan.redo', title: t('banner.redo'), keys: KEYS.redo, run: doAgain },
    ],
    { enableOnFormTags: true, preventDefault: true, enabled: isForThePlan },
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

/** Undo belongs to the plan, except in a search field that has words of its own to take back, and under a dialog. */
function isForThePlan({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (target.closest('[role="dialog"]') !== null) return false;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return !(isField && target.dataset.ownUndo !== undefined && target.value !== '');
}
