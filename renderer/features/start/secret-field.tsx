import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './start.module.css';

/** What opens a record: the passphrase, or the recovery code where that is forgotten. `known` is null while nothing is typed. */
export interface SecretEntry {
  readonly byRecovery: boolean;
  readonly text: string;
  readonly known: Input<'backups.restoreFrom'>['secret'] | null;
  readonly type: (text: string) => void;
  readonly turn: () => void;
}

/** What is typed to open a record. `onTurn` is told when the other of the two is asked for. */
export function useSecret(onTurn: () => void): SecretEntry {
  const [byRecovery, setByRecovery] = useState(false);
  const [text, type] = useState('');
  return {
    byRecovery,
    text,
    known: text === '' ? null : byRecovery ? { recoveryCode: text } : { passphrase: text },
    type,
    turn: () => {
      setByRecovery(!byRecovery);
      type('');
      onTurn();
    },
  };
}

/** The field for a passphrase or a recovery code. */
export function SecretField({
  secret,
  isOurs,
  error,
  autoFocus = false,
}: {
  secret: SecretEntry;
  /** Whether it opens the practice of this computer, whose passphrase a browser may keep. */
  isOurs: boolean;
  error: string | undefined;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation('start');
  const { byRecovery, text, type } = secret;
  return (
    <TextField
      key={byRecovery ? 'recovery' : 'passphrase'}
      label={byRecovery ? t('recoveryCode') : t('passphrase')}
      type={byRecovery ? 'text' : 'password'}
      autoComplete={isOurs && !byRecovery ? 'current-password' : 'off'}
      value={text}
      onChange={(event) => type(event.target.value)}
      error={error}
      autoFocus={autoFocus}
    />
  );
}

/** Turns from the passphrase to the recovery code, and back. */
export function SecretTurn({ secret: { byRecovery, turn } }: { secret: SecretEntry }) {
  const { t } = useTranslation('start');
  return (
    <Button kind="quiet" className={styles.flush} onClick={turn}>
      {byRecovery ? t('usePassphrase') : t('useRecovery')}
    </Button>
  );
}
