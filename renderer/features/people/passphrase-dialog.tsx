import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/contract/people.ts';
import { NewPassphrase, useNewPassphrase } from '../../app/new-passphrase.tsx';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import settings from '../settings/settings.module.css';
import { OwnPassphrase } from './own-passphrase.tsx';

/** A new passphrase for somebody who forgot theirs, or who comes back. */
export function PassphraseDialog(props: { open: boolean; person: Person; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { open, person, onClose } = props;
  return (
    <Dialog
      title={t(person.leftAt === null ? 'passphraseOf' : 'backOf', person)}
      open={open}
      onOpenChange={(next) => (next ? undefined : onClose())}
    >
      <PassphraseForm person={person} onClose={onClose} />
    </Dialog>
  );
}

function PassphraseForm({ person: { id }, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const next = useNewPassphrase();
  const [own, setOwn] = useState('');
  const [tried, setTried] = useState(false);
  const set = useCommand('people.setPassphrase', ['people']);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (next.problem !== undefined || own === '') return;
    const saved = await set.mutateAsync({ id, own, passphrase: next.value }).catch(() => null);
    if (saved !== null) onClose();
  };
  const isOfOwn = set.error?.field === 'own';
  return (
    <form className={settings.dialogForm} onSubmit={submit} noValidate>
      <p className={settings.hint}>{t('firstPassphraseHint')}</p>
      <NewPassphrase entry={next} showProblem={tried} autoFocus />
      <OwnPassphrase value={own} onChange={setOwn} error={isOfOwn ? set.error?.message : undefined} />
      {set.error === null || isOfOwn ? null : <Notice kind="danger" text={set.error.message} />}
      <DialogActions>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" kind="primary" disabled={set.isPending || own === ''}>
          {t('save')}
        </Button>
      </DialogActions>
    </form>
  );
}
