import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './draft-notice.module.css';
import { notedDrafts, rememberNotedDrafts } from './i18n/remembered.ts';

/** Says once of each language but English that nobody of the field has read its words. */
export function DraftNotice() {
  const { t, i18n } = useTranslation('settings');
  const [noted, setNoted] = useState(notedDrafts);
  const { language } = i18n;
  if (language === 'en' || noted.includes(language)) return null;
  const note = () => {
    rememberNotedDrafts([...noted, language]);
    setNoted([...noted, language]);
  };
  return (
    <div className={styles.notice}>
      <Notice
        kind="caution"
        text={t('draft')}
        action={<Button onClick={note}>{t('draftUnderstood')}</Button>}
      />
    </div>
  );
}
