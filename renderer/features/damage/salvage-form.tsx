import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { SecretField, SecretTurn, useSecret } from '../start/secret-field.tsx';
import styles from './damage.module.css';
import { useProgress } from './use-progress.ts';

/** Reads what can be read of the record, with what opens it. */
export function SalvageForm({ onDone }: { onDone: (report: Output<'mending.salvage'>) => void }) {
  const { t } = useTranslation('damage');
  const salvage = useCommand('mending.salvage', []);
  const secret = useSecret(salvage.reset);
  const progress = useProgress(salvage.isPending);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (secret.known === null) return;
    const report = await salvage.mutateAsync({ secret: secret.known }).catch(() => null);
    if (report !== null) onDone(report);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <SecretField secret={secret} isOurs error={salvage.error?.message} />
      {progress === null ? null : <ProgressBar label={t('salvage.running')} {...progress} />}
      <div className={styles.actions}>
        <SecretTurn secret={secret} />
        <Button type="submit" kind="primary" disabled={salvage.isPending}>
          {t('salvage.do')}
        </Button>
      </div>
    </form>
  );
}
