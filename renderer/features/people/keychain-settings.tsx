import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import settings from '../settings/settings.module.css';
import styles from './people.module.css';

/** Whether this computer unlocks for whoever is at work; where it cannot, why. */
export function KeychainSettings() {
  const { t } = useTranslation('people');
  const atWork = usePractice('people.atWork', {}).data;
  const use = useCommand('people.useKeychain', ['people']);
  const stop = useCommand('people.forgetKeychain', ['people']);
  const [own, setOwn] = useState('');
  if (atWork === undefined) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const used = await use.mutateAsync({ own }).catch(() => null);
    if (used !== null) setOwn('');
  };
  return (
    <div className={styles.keychain}>
      <h3>{t('keychain.title')}</h3>
      {atWork.keychain === 'ready' ? (
        <p className={settings.hint}>{t('keychain.hint')}</p>
      ) : (
        <p className={settings.hint}>{t(`keychain.${atWork.keychain}`)}</p>
      )}
      {atWork.usesKeychain ? (
        <div className={styles.actions}>
          <p role="status">{t('keychain.on')}</p>
          <Button disabled={stop.isPending} onClick={() => stop.mutate({})}>
            {t('keychain.forget')}
          </Button>
        </div>
      ) : atWork.keychain === 'ready' ? (
        <form onSubmit={submit} noValidate>
          <TextField
            label={t('keychain.own')}
            type="password"
            autoComplete="current-password"
            value={own}
            onChange={(event) => setOwn(event.target.value)}
            error={use.error?.message}
          />
          <Button type="submit" disabled={use.isPending || own === ''}>
            {t('keychain.use')}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
