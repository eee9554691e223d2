import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forget, useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { RestoreForm } from './restore-form.tsx';
import { SecretField, SecretTurn, useSecret } from './secret-field.tsx';
import styles from './start.module.css';

/** The lock: opens with the passphrase, or with the recovery code when it is forgotten. */
export function Unlock() {
  const { t } = useTranslation('start');
  const [restoring, setRestoring] = useState(false);
  const unlock = useCommand('practice.unlock', []);
  const secret = useSecret(unlock.reset);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (secret.known === null) return;
    const opened = await unlock.mutateAsync(secret.known).catch(() => null);
    if (opened !== null) await forget(['practice', 'settings', 'patients', 'plans']);
  };
  if (restoring)
    return (
      <main className={styles.screen}>
        <RestoreForm onBack={() => setRestoring(false)} />
      </main>
    );
  return (
    <main className={styles.screen}>
      <form className={styles.card} onSubmit={submit}>
        <div className={styles.head}>
          <h1>Ashi</h1>
          <p>{t('unlockText')}</p>
        </div>
        <SecretField secret={secret} isOurs error={unlock.error?.message} autoFocus />
        <div className={styles.actions}>
          <SecretTurn secret={secret} />
          <Button type="submit" kind="primary" disabled={unlock.isPending}>
            {unlock.isPending ? t('unlocking') : t('unlock')}
          </Button>
        </div>
        <Button kind="quiet" className={styles.aside} onClick={() => setRestoring(true)}>
          {t('backups:from.open')}
        </Button>
      </form>
    </main>
  );
}
