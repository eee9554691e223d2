import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIRST_READINGS } from '../../../shared/atlas/readings.ts';
import {
  DEFAULT_NEEDLE,
  DEFAULT_RETENTION_MIN,
  FIRST_HABITS,
  type PracticeSettings,
} from '../../../shared/model/practice.ts';
import { COMPUTER_LOCALE } from '../../app/computer-locale.ts';
import { RecoveryCode } from '../../app/recovery-code.tsx';
import { forget, useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { type PracticeFacts, PracticeStep } from './practice-step.tsx';
import { RestoreForm } from './restore-form.tsx';
import styles from './start.module.css';

const settingsOf = (facts: PracticeFacts): PracticeSettings => ({
  name: facts.name,
  address: facts.address,
  phone: facts.phone,
  email: '',
  locale: facts.locale,
  paper: facts.locale === 'en-US' ? 'Letter' : 'A4',
  theme: 'system',
  needle: DEFAULT_NEEDLE,
  retentionMin: DEFAULT_RETENTION_MIN,
  readings: FIRST_READINGS,
  ...FIRST_HABITS,
});

const BLANK: PracticeFacts = {
  name: '',
  practitioner: '',
  title: '',
  address: '',
  phone: '',
  locale: COMPUTER_LOCALE,
};

/** The first start: who works here, a passphrase, and the recovery code to keep. */
export function FirstStart() {
  const { t } = useTranslation('start');
  const [facts, setFacts] = useState(BLANK);
  const [step, setStep] = useState<1 | 2>(1);
  const [restoring, setRestoring] = useState(false);
  const create = useCommand('practice.create', []);
  if (restoring)
    return (
      <main className={styles.screen}>
        <RestoreForm onBack={() => setRestoring(false)} />
      </main>
    );

  return (
    <main className={styles.screen}>
      <section className={styles.card}>
        {create.data === undefined ? (
          <div className={styles.head}>
            <p className={styles.step}>{t('step', { step })}</p>
            <h1>{step === 1 ? t('welcome') : t('passphrase')}</h1>
            <p>{step === 1 ? t('welcomeText') : t('passphraseHint')}</p>
          </div>
        ) : (
          <h1 className={styles.title}>{t('recovery')}</h1>
        )}
        {create.data !== undefined ? (
          <RecoveryCode
            code={create.data.recoveryCode}
            practice={facts.name}
            doneLabel={t('open')}
            onKept={() => void forget(['practice'])}
          />
        ) : step === 1 ? (
          <>
            <PracticeStep
              facts={facts}
              onDone={(next) => {
                setFacts(next);
                setStep(2);
              }}
            />
            <Button kind="quiet" className={styles.aside} onClick={() => setRestoring(true)}>
              {t('backups:from.open')}
            </Button>
          </>
        ) : (
          <PassphraseStep
            failure={create.error?.message}
            busy={create.isPending}
            onBack={() => setStep(1)}
            onDone={(passphrase) =>
              create.mutate({
                passphrase,
                settings: settingsOf(facts),
                practitioner: { name: facts.practitioner, title: facts.title, licence: '' },
              })
            }
          />
        )}
      </section>
    </main>
  );
}
