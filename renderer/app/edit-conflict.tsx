import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Says that the record has moved on under an edit, and leads to the newer record. */
export function EditConflict({ message, onOpen }: { message: string; onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice
      kind="danger"
      text={`${message} ${t('conflict.hint')}`}
      action={<Button onClick={onOpen}>{t('conflict.open')}</Button>}
    />
  );
}

/** What was changed elsewhere too: the field by its name, and what it says there; no words where it has none. */
export interface Clash {
  readonly field: string;
  readonly words: string | null;
}

/** After the newer record was opened: what was typed now stands against these, which were changed elsewhere. */
export function MergedNotice({ clashes }: { clashes: readonly Clash[] }) {
  const { t } = useTranslation();
  const lines = clashes.map(({ field, words }) => {
    if (words === null) return field;
    return words === '' ? t('conflict.emptied', { field }) : t('conflict.clash', { field, words });
  });
  return (
    <Notice
      kind="caution"
      text={
        <>
          {t(lines.length === 0 ? 'conflict.merged' : 'conflict.clashes')}
          {lines.map((line) => (
            <span key={line} dir="auto" style={{ display: 'block' }}>
              {line}
            </span>
          ))}
        </>
      }
    />
  );
}
