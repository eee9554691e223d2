import type { PracticeError } from '../../../shared/contract/errors.ts';
import { type Clash, EditConflict, MergedNotice } from '../../app/edit-conflict.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Why the settings are not saved, the way to newer ones, and afterwards what was changed here and there. */
export function SaveProblem<R>({
  save,
  edit,
  clashWords,
}: {
  save: { error: PracticeError | null; reset: () => void };
  edit: {
    base: R;
    clashes: readonly string[] | null;
    unread: PracticeError | null;
    openNewer: () => Promise<boolean>;
  };
  clashWords: (newer: R, path: string) => Clash;
}) {
  const { error } = save;
  if (error?.code === 'conflict')
    return (
      <EditConflict
        message={edit.unread?.message ?? error.message}
        onOpen={async () => {
          if (await edit.openNewer()) save.reset();
        }}
      />
    );
  if (error !== null) return <Notice kind="danger" text={error.message} />;
  if (edit.clashes === null) return null;
  return <MergedNotice clashes={edit.clashes.map((path) => clashWords(edit.base, path))} />;
}
