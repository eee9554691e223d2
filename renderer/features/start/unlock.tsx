import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract/index.ts';
import { forget, useCommand, usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useProgress } from '../damage/use-progress.ts';
import { lastPerson, rememberPerson } from './last-person.ts';
import { RestoreForm } from './restore-form.tsx';
import { SecretField, SecretTurn, useSecret } from './secret-field.tsx';
import styles from './start.module.css';

/** The lock: opens for one of the people with their passphrase, or with the recovery code when it is forgotten. */
export function Unlock() {
  const door = usePractice('people.atDoor', {}, { refetchOnWindowFocus: 'always' });
  const [restoring, setRestoring] = useState(false);
  if (restoring)
    return (
      <main className={styles.screen}>
        <RestoreForm onBack={() => setRestoring(false)} />
      </main>
    );
  // The field takes the keyboard when it appears, and must not lose it to a choice of people that comes late.
  if (door.isPending) return null;
  return (
    <main className={styles.screen}>
      <UnlockForm people={door.data?.people ?? []} onRestore={() => setRestoring(true)} />
    </main>
  );
}

interface Holder {
  readonly id: string;
  readonly name: string;
  readonly byKeychain: boolean;
}

function UnlockForm({ people, onRestore }: { people: readonly Holder[]; onRestore: () => void }) {
  const { t } = useTranslation('start');
  const unlock = useCommand('practice.unlock', []);
  const secret = useSecret(unlock.reset);
  const progress = useProgress(unlock.isPending);
  const [chosen, setChosen] = useState(lastPerson);
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  const open = async (given: Input<'practice.unlock'>) => {
    const opened = await unlock.mutateAsync(given).catch(() => null);
    // A refusal may have found the record damaged: its state says so.
    if (opened === null) return forget(['practice']);
    if (person !== undefined && !('recoveryCode' in given)) rememberPerson(person.id);
    await forget(['practice', 'settings', 'patients', 'plans', 'people']);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (secret.known === null) return;
    const isOwn = 'passphrase' in secret.known && person !== undefined;
    void open(isOwn ? { ...secret.known, personId: person.id } : secret.known);
  };
  const choose = (id: string) => {
    setChosen(id);
    secret.type('');
    unlock.reset();
  };
  return (
    <form className={styles.card} onSubmit={submit}>
      <div className={styles.head}>
        <h1>Ashi</h1>
        <p>{t('unlockText')}</p>
      </div>
      {people.length > 1 && !secret.byRecovery && person !== undefined ? (
        <Select
          label={t('who')}
          value={person.id}
          onChange={choose}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <SecretField key={person?.id} secret={secret} isOurs error={unlock.error?.message} autoFocus />
      {progress === null ? null : <ProgressBar label={t('checking')} {...progress} />}
      <div className={styles.actions}>
        <SecretTurn secret={secret} />
        {person?.byKeychain === true && !secret.byRecovery ? (
          <Button
            disabled={unlock.isPending}
            onClick={() => void open({ keychain: true, personId: person.id })}
          >
            {t('byKeychain')}
          </Button>
        ) : null}
        <Button type="submit" kind="primary" disabled={unlock.isPending}>
          {unlock.isPending ? t('unlocking') : t('unlock')}
        </Button>
      </div>
      <Button kind="quiet" className={styles.aside} onClick={onRestore}>
        {t('backups:from.open')}
      </Button>
    </form>
  );
}
