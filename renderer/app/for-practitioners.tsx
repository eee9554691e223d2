import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosedContext } from './commands/use-commands.ts';
import styles from './for-practitioners.module.css';
import { useMay } from './use-may.ts';

/** What practitioners alone change. Everybody else reads it: its fields and buttons are grey, its commands are not offered. */
export function ForPractitioners({ children }: { children: ReactNode }) {
  const { t } = useTranslation('people');
  const mayTreat = useMay('treat');
  const isClosed = useContext(ClosedContext) || !mayTreat;
  return (
    <ClosedContext value={isClosed}>
      {mayTreat ? (
        children
      ) : (
        <fieldset
          className={styles.bare}
          disabled
          aria-label={t('practitionersOnly')}
          title={t('practitionersOnly')}
        >
          {children}
        </fieldset>
      )}
    </ClosedContext>
  );
}
