import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startAfresh } from '../../app/start-afresh.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useProgress } from '../damage/use-progress.ts';
import { SecretField, SecretTurn, useSecret } from './secret-field.tsx';
import styles from './start.module.css';

/** Brings a practice back from a backup's folder, with the passphrase or recovery code that it had then. */
export function RestoreForm({ onBack }: { onBack: () => void }) {
  const { t: words } = useTranslation('backups');
  const [folder, setFolder] = useState('');
  const restore = useCommand('backups.restoreFrom', []);
  const secret = useSecret(restore.reset);
  const progress = useProgress(restore.isPending);
  const isOfFolder = restore.error?.field === 'folder';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (secret.known === null) return;
    const status = await restore.mutateAsync({ folder, secret: secret.known }).catch(() => null);
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
      <SecretField secret={secret} isOurs={false} error={isOfFolder ? undefined : restore.error?.message} />
      {progress === null ? null : <ProgressBar label={words('checkingBackup')} {...progress} />}
      <div className={styles.actions}>
        <SecretTurn secret={secret} />
        <Button onClick={onBack}>{words('from.back')}</Button>
        <Button type="submit" kind="primary" disabled={restore.isPending}>
          {restore.isPending ? words('restoring') : words('from.do')}
        </Button>
      </div>
    </form>
  );
}
