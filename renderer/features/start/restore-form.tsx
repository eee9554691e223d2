import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startAfresh } from '../../app/start-afresh.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './start.module.css';

/** Brings a practice back from a backup's folder, with the passphrase or recovery code that it had then. */
export function RestoreForm({ onBack }: { onBack?: () => void }) {
  const { t } = useTranslation('start');
  const { t: words } = useTranslation('backups');
  const [folder, setFolder] = useState('');
  const [byRecovery, setByRecovery] = useState(false);
  const [secret, setSecret] = useState('');
  const restore = useCommand('backups.restoreFrom', []);
  const isOfFolder = restore.error?.field === 'folder';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (secret === '') return;
    const known = byRecovery ? { recoveryCode: secret } : { passphrase: secret };
    const status = await restore.mutateAsync({ folder, secret: known }).catch(() => null);
    if (status !== null) await startAfresh(status);
  };
  return (
    <form className={styles.card} onSubmit={submit} noValidate>
      <div className={styles.head}>
        <h1>{words('from.title')}</h1>
        <p>{words('from.text')}</p>
        <p>{words('from.aside')}</p>
      </div>
      <TextField
        label={words('from.folder')}
        spellCheck={false}
        value={folder}
        onChange={(event) => setFolder(event.target.value)}
        error={isOfFolder ? restore.error?.message : undefined}
        autoFocus
      />
      <TextField
        key={byRecovery ? 'recovery' : 'passphrase'}
        label={byRecovery ? t('recoveryCode') : t('passphrase')}
        type={byRecovery ? 'text' : 'password'}
        autoComplete="off"
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
        error={isOfFolder ? undefined : restore.error?.message}
      />
      <div className={styles.actions}>
        <Button
          kind="quiet"
          className={styles.flush}
          onClick={() => {
            setByRecovery(!byRecovery);
            setSecret('');
            restore.reset();
          }}
        >
          {byRecovery ? t('usePassphrase') : t('useRecovery')}
        </Button>
        {onBack === undefined ? null : <Button onClick={onBack}>{words('from.back')}</Button>}
        <Button type="submit" kind="primary" disabled={restore.isPending}>
          {restore.isPending ? words('restoring') : words('from.do')}
        </Button>
      </div>
    </form>
  );
}
