import { Check, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PointBadge } from '../../ui/point-badge.tsx';
import styles from './point-line.module.css';

/** One point in a list: badge, name over a line of plain words, a check when it is in the plan and a plus when not. */
export function PointLine({
  code,
  label,
  pinyin,
  chinese,
  detail,
  side,
  inPlan,
}: {
  code: string;
  label: string;
  pinyin: string;
  chinese: string;
  detail: string;
  /** The side that was asked for, in words. */
  side?: string | undefined;
  inPlan: boolean;
}) {
  const { t } = useTranslation('plans');
  return (
    <span className={styles.line}>
      <PointBadge code={code} label={label} />
      <span className={styles.words}>
        <span className={styles.names}>
          <span className={styles.pinyin}>{pinyin}</span> <span lang="zh-Hant">{chinese}</span>
          {side === undefined ? null : <span className={styles.side}>{side}</span>}
        </span>
        <span className={styles.detail} title={detail}>
          {detail}
        </span>
      </span>
      {inPlan ? (
        <>
          <Check className={styles.check} aria-hidden />
          <span className="visually-hidden">{t('browse.added')}</span>
        </>
      ) : (
        <Plus className={styles.plus} aria-hidden />
      )}
    </span>
  );
}
