import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import styles from './entry-actions.module.css';
import { WordsForm } from './words-form.tsx';

const REASONS = ['declined', 'skin', 'tender', 'time'] as const;

/** Why something is left out: one press for the usual reasons, or words. */
export function SkipForm({ what, onDone }: { what: string; onDone: (reason: string | null) => void }) {
  const { t } = useTranslation('running');
  const [isOther, setOther] = useState(false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend
    <div role="group" aria-label={t('open.skipWhat', { what })} className={styles.skip}>
      <p className={styles.skipHead}>{t('open.skipWhat', { what })}</p>
      <div className={styles.reasons}>
        {REASONS.map((reason, index) => (
          <Button key={reason} autoFocus={index === 0} onClick={() => onDone(t(`skip.reasons.${reason}`))}>
            {t(`skip.reasons.${reason}`)}
          </Button>
        ))}
        <Button aria-expanded={isOther} onClick={() => setOther(!isOther)}>
          {t('skip.other')}
        </Button>
        <Button kind="quiet" onClick={() => onDone(null)}>
          {t('skip.cancel')}
        </Button>
      </div>
      {isOther ? (
        <WordsForm
          label={t('skip.reason')}
          action={t('skip.confirm')}
          most={200}
          takesFocus
          onDone={(reason) => reason !== null && onDone(reason)}
        />
      ) : null}
    </div>
  );
}
