import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../shared/contract/backups.ts';
import { dateAndTime } from '../../app/dates.ts';
import { startAfresh } from '../../app/start-afresh.ts';
import { useWindowLocale } from '../../app/use-locale.ts';
import { useCommand, usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { SecretField, SecretTurn, useSecret } from '../start/secret-field.tsx';
import styles from './damage.module.css';
import { useProgress } from './use-progress.ts';

/** No backup bears this name: their names are instants. */
const ELSEWHERE = 'elsewhere';

/** A backup of the data folder or of another one, and what opens it. */
export function BackupForm({
  verb,
  doLabel,
}: {
  verb: 'mending.restore' | 'mending.takeKey';
  doLabel: string;
}) {
  const { t } = useTranslation('damage');
  const found = usePractice('mending.look', {}, { refetchOnWindowFocus: 'always' }).data?.backups ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [folder, setFolder] = useState('');
  const mend = useCommand(verb, []);
  const secret = useSecret(mend.reset);
  const progress = useProgress(mend.isPending);
  const name = chosen ?? found[0]?.name ?? ELSEWHERE;
  const isOfFolder = mend.error?.field === 'folder' || mend.error?.field === 'from.folder';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (secret.known === null) return;
    const from = name === ELSEWHERE ? { folder } : { name };
    const status = await mend.mutateAsync({ from, secret: secret.known }).catch(() => null);
    if (status !== null) await startAfresh(status);
  };
  const locale = useWindowLocale();
  const label = ({ at, bytes }: Backup) =>
    t('backup', {
      at: at === null ? t('backups:beforeUpdate') : dateAndTime(at, locale),
      size: (bytes / 1e6).toLocaleString(locale, { maximumFractionDigits: 1 }),
    });
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Select
        label={t('from')}
        value={name}
        onChange={setChosen}
        choices={[
          ...found.map((backup) => ({ value: backup.name, label: label(backup) })),
          { value: ELSEWHERE, label: t('elsewhere') },
        ]}
      />
      {name === ELSEWHERE ? (
        <TextField
          label={t('backups:from.folder')}
          hint={t('folderHint')}
          spellCheck={false}
          value={folder}
          onChange={(event) => setFolder(event.target.value)}
          error={isOfFolder ? mend.error?.message : undefined}
        />
      ) : null}
      <SecretField secret={secret} isOurs={false} error={isOfFolder ? undefined : mend.error?.message} />
      {progress === null ? null : (
        <ProgressBar
          label={t(verb === 'mending.restore' ? 'backups:checkingBackup' : 'checking')}
          {...progress}
        />
      )}
      <div className={styles.actions}>
        <SecretTurn secret={secret} />
        <Button type="submit" kind="primary" disabled={mend.isPending}>
          {doLabel}
        </Button>
      </div>
    </form>
  );
}
