import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import styles from './notice.module.css';

/** A sentence that a person must not miss: amber for cautions, red for what failed. */
export function Notice({
  kind,
  text,
  source,
  onRetry,
  action,
}: {
  kind: 'caution' | 'danger';
  text: ReactNode;
  /** Where a clinical sentence comes from. */
  source?: string;
  onRetry?: () => void;
  action?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles[kind]} role={kind === 'danger' ? 'alert' : undefined}>
      {kind === 'danger' ? <CircleAlert aria-hidden /> : <TriangleAlert aria-hidden />}
      <div>
        <p>{text}</p>
        {source === undefined ? null : <p className={styles.source}>{source}</p>}
      </div>
      {onRetry === undefined ? action : <Button onClick={onRetry}>{t('retry')}</Button>}
    </div>
  );
}
