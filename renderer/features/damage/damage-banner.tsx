import { useTranslation } from 'react-i18next';
import { lockPractice } from '../../app/lock.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './damage.module.css';

/** Stands over every screen when damage was found while somebody works: nothing is taken from them. */
export function DamageBanner() {
  const { t } = useTranslation('damage');
  return (
    <div className={styles.banner}>
      <Notice
        kind="danger"
        text={
          <>
            <strong>{t('banner.title')}</strong> {t('banner.text')}
          </>
        }
        action={<Button onClick={() => void lockPractice()}>{t('banner.do')}</Button>}
      />
    </div>
  );
}
