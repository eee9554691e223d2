import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Passphrase } from '../../shared/model/practice.ts';
import { TextField } from '../ui/field.tsx';
import { refusalWords } from './i18n/refusal-words.ts';
import styles from './keys.module.css';

interface Problem {
  field: 'first' | 'second';
  text: string;
}

/** A new passphrase typed twice. `problem` says what keeps it from being used. */
export function useNewPassphrase() {
  const { t } = useTranslation('start');
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const checked = Passphrase.safeParse(value);
  const problem: Problem | undefined = !checked.success
    ? { field: 'first', text: refusalWords(checked.error.issues[0]!.message) }
    : value === again
      ? undefined
      : { field: 'second', text: t('passphraseDiffers') };
  return { value, setValue, again, setAgain, problem };
}

/** The two fields of a new passphrase with its strength. */
export function NewPassphrase({
  entry,
  showProblem,
  autoFocus,
}: {
  entry: ReturnType<typeof useNewPassphrase>;
  showProblem: boolean;
  /** Begins in the first field. */
  autoFocus?: boolean;
}) {
  const { t } = useTranslation('start');
  const [shown, setShown] = useState(false);
  const problem = showProblem ? entry.problem : undefined;
  return (
    <>
      <TextField
        label={t('passphrase')}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        value={entry.value}
        onChange={(event) => entry.setValue(event.target.value)}
        error={problem?.field === 'first' ? problem.text : undefined}
        autoFocus={autoFocus}
      />
      <Strength passphrase={entry.value} />
      <TextField
        label={t('passphraseAgain')}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        value={entry.again}
        onChange={(event) => entry.setAgain(event.target.value)}
        error={problem?.field === 'second' ? problem.text : undefined}
      />
      <label className={styles.check}>
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t('show')}
      </label>
    </>
  );
}

/** How hard the passphrase is to guess, 0 to 4; the estimator is loaded only here. */
function Strength({ passphrase }: { passphrase: string }) {
  const { t } = useTranslation('start');
  const [score, setScore] = useState(0);
  useEffect(() => {
    let current = true;
    void import('./passphrase-strength.ts').then(({ strengthOf }) => {
      if (current) setScore(strengthOf(passphrase));
    });
    return () => {
      current = false;
    };
  }, [passphrase]);
  const word = (t('strengths', { returnObjects: true }) as string[])[score];
  return (
    <div aria-live="polite">
      <div className={styles.strength} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-on={passphrase !== '' && score >= step} />
        ))}
      </div>
      <p className={styles.strengthText}>
        {t('strength')}
        {passphrase === '' ? null : `: ${word}`}
      </p>
    </div>
  );
}
