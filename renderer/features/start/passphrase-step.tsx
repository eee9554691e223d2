import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { NewPassphrase, useNewPassphrase } from '../../app/new-passphrase.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './start.module.css';

/** Chooses the passphrase, twice, with its strength. */
export function PassphraseStep({
  failure,
  busy,
  onBack,
  onDone,
}: {
  failure: string | undefined;
  busy: boolean;
  onBack: () => void;
  onDone: (passphrase: string) => void;
}) {
  const { t } = useTranslation('start');
  const passphrase = useNewPassphrase();
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (passphrase.problem === undefined) return onDone(passphrase.value);
    flushSync(() => setTried(true));
    event.currentTarget.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };
  return (
    <form onSubmit={submit} style={{ display: 'contents' }} noValidate>
      <NewPassphrase entry={passphrase} showProblem={tried} autoFocus />
      {failure === undefined ? null : <Notice kind="danger" text={failure} />}
      <div className={styles.actions}>
        <Button onClick={onBack} disabled={busy}>
          {t('back')}
        </Button>
        <Button type="submit" kind="primary" disabled={busy}>
          {busy ? t('creating') : t('create')}
        </Button>
      </div>
    </form>
  );
}
