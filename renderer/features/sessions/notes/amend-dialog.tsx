import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AMENDED_PARTS, Amendment } from '../../../../shared/model/session.ts';
import { refusalWords } from '../../../app/i18n/refusal-words.ts';
import { useCommand } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Select, TextArea } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './notes.module.css';
import { rememberSession } from './notes-desk.ts';

/** Writes an amendment beside a signed session, which stays as it was. */
export function AmendDialog({
  sessionId,
  onClose,
  ...began
}: {
  sessionId: string;
  part?: Amendment['part'];
  text?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('session-notes');
  const { t: common } = useTranslation();
  const [part, setPart] = useState<Amendment['part']>(began.part ?? 'treatment');
  const [text, setText] = useState(began.text ?? '');
  const [error, setError] = useState<string | undefined>();
  const amend = useCommand('sessions.amend', []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = Amendment.shape.text.safeParse(text);
    if (!read.success) return setError(refusalWords(read.error.issues[0]!.message));
    setError(undefined);
    const amended = await amend.mutateAsync({ id: sessionId, part, text: read.data }).catch(() => null);
    if (amended === null) return;
    rememberSession(amended);
    onClose();
  };
  return (
    <Dialog title={t('amend.title')} open onOpenChange={onClose}>
      <form className={styles.sign} onSubmit={submit} noValidate>
        <p>{t(began.text === undefined ? 'amend.what' : 'amend.carried')}</p>
        <Select
          label={t('amend.part')}
          value={part}
          onChange={setPart}
          choices={AMENDED_PARTS.map((value) => ({ value, label: t(`amended.${value}`) }))}
        />
        <TextArea
          label={t('amend.text')}
          rows={4}
          dir="auto"
          value={text}
          error={error}
          onChange={(event) => setText(event.target.value)}
        />
        {amend.error === null ? null : <Notice kind="danger" text={amend.error.message} />}
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" kind="primary" disabled={amend.isPending}>
            {t('amend.now')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
