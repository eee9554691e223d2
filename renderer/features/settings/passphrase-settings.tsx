import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPassphrase, useNewPassphrase } from '../../app/new-passphrase.tsx';
import { RecoveryCode } from '../../app/recovery-code.tsx';
import { useMay } from '../../app/use-may.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { KeychainSettings } from '../people/keychain-settings.tsx';
import styles from './settings.module.css';

/** Changes the two keys of the record: the passphrase and the recovery code. */
export function PassphraseSettings({ practice }: { practice: string }) {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState<'change' | 'renew' | null>(null);
  const [changed, setChanged] = useState(false);
  const isAdministrator = useMay('administer');
  // The earlier code is void by now: nobody may leave before the new one is kept.
  const [toKeep, setToKeep] = useState(false);
  return (
    <section className={styles.group} aria-labelledby="security">
      <h2 id="security">{t('security')}</h2>
      <p className={styles.hint}>{t('securityHint')}</p>
      <div className={styles.actions}>
        <Button onClick={() => setOpen('change')}>{t('change')}</Button>
        {isAdministrator ? <Button onClick={() => setOpen('renew')}>{t('renew')}</Button> : null}
        <span role="status" className={styles.saved}>
          {changed ? t('changed') : ''}
        </span>
      </div>
      <KeychainSettings />
      <Dialog
        title={t('change')}
        open={open === 'change'}
        onOpenChange={(next) => setOpen(next ? 'change' : null)}
      >
        <ChangePassphrase
          onCancel={() => setOpen(null)}
          onChanged={() => {
            setOpen(null);
            setChanged(true);
          }}
        />
      </Dialog>
      <Dialog
        title={t('renew')}
        open={open === 'renew'}
        onOpenChange={toKeep ? null : (next) => setOpen(next ? 'renew' : null)}
      >
        <RenewRecoveryCode
          practice={practice}
          onRenewed={() => setToKeep(true)}
          onDone={() => {
            setToKeep(false);
            setOpen(null);
          }}
        />
      </Dialog>
    </section>
  );
}

function ChangePassphrase({ onCancel, onChanged }: { onCancel: () => void; onChanged: () => void }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const [current, setCurrent] = useState('');
  const [tried, setTried] = useState(false);
  const next = useNewPassphrase();
  const change = useCommand('practice.changePassphrase', []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (next.problem !== undefined || current === '') return;
    const answer = await change.mutateAsync({ current, next: next.value }).catch(() => null);
    if (answer !== null) onChanged();
  };
  return (
    <form className={styles.dialogForm} onSubmit={submit} noValidate>
      <TextField
        label={t('current')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        error={change.error?.message}
      />
      <NewPassphrase entry={next} showProblem={tried} />
      <DialogActions>
        <Button onClick={onCancel}>{common('cancel')}</Button>
        <Button type="submit" kind="primary" disabled={change.isPending || current === ''}>
          {t('change')}
        </Button>
      </DialogActions>
    </form>
  );
}

function RenewRecoveryCode({
  practice,
  onRenewed,
  onDone,
}: {
  practice: string;
  onRenewed: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const renew = useCommand('practice.renewRecoveryCode', []);
  if (renew.data !== undefined)
    return (
      <div className={styles.dialogForm}>
        <RecoveryCode
          code={renew.data.recoveryCode}
          practice={practice}
          doneLabel={common('close')}
          onKept={onDone}
        />
      </div>
    );
  return (
    <form
      className={styles.dialogForm}
      onSubmit={(event) => {
        event.preventDefault();
        renew.mutate({ passphrase }, { onSuccess: onRenewed });
      }}
    >
      <p className={styles.hint}>{t('renewHint')}</p>
      <TextField
        label={t('current')}
        type="password"
        autoComplete="current-password"
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
        error={renew.error?.message}
      />
      <DialogActions>
        <Button onClick={onDone}>{common('cancel')}</Button>
        <Button type="submit" kind="primary" disabled={renew.isPending || passphrase === ''}>
          {t('renew')}
        </Button>
      </DialogActions>
    </form>
  );
}
