import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { longDate, today } from './dates.ts';
import { download } from './download.ts';
import { shell } from './host.ts';
import styles from './keys.module.css';
import { useWindowLocale } from './use-locale.ts';

/** Shows the recovery code the one time that it is known; going on needs a word that it was kept. */
export function RecoveryCode({
  code,
  practice,
  doneLabel,
  onKept,
}: {
  code: string;
  practice: string;
  doneLabel: string;
  onKept: () => void;
}) {
  const { t } = useTranslation('start');
  const [kept, setKept] = useState(false);
  const [copied, setCopied] = useState<'yes' | 'refused' | null>(null);
  // Not `navigator.language`: a workstation without a language says "en-US@posix", which no formatter takes.
  const locale = useWindowLocale(new Intl.DateTimeFormat().resolvedOptions().locale);
  const text = t('fileText', { practice, date: longDate(today(), locale), code });
  return (
    <>
      <p className={styles.text}>{t('recoveryText')}</p>
      <p className={styles.code} data-testid="recovery-code">
        {code}
      </p>
      <div className={`${styles.actions} ${styles.noPrint}`}>
        <Button
          onClick={() =>
            navigator.clipboard.writeText(code).then(
              () => setCopied('yes'),
              () => setCopied('refused'),
            )
          }
        >
          {copied === 'yes' ? t('copied') : t('copy')}
        </Button>
        <Button onClick={() => download(new Blob([text], { type: 'text/plain' }), 'Ashi recovery code.txt')}>
          {t('saveFile')}
        </Button>
        <Button onClick={() => (shell === undefined ? window.print() : void shell.print(''))}>
          {t('print')}
        </Button>
      </div>
      {copied === 'refused' ? <Notice kind="danger" text={t('notCopied')} /> : null}
      <label className={`${styles.check} ${styles.noPrint}`}>
        <input type="checkbox" checked={kept} onChange={(event) => setKept(event.target.checked)} />
        {t('kept')}
      </label>
      <div className={`${styles.actions} ${styles.noPrint}`}>
        <Button kind="primary" disabled={!kept} onClick={onKept}>
          {doneLabel}
        </Button>
      </div>
    </>
  );
}
