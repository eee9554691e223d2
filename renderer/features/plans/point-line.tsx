import { Check, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../shared/clinical/safety/types.ts';
import { PointBadge } from '../../ui/point-badge.tsx';
import styles from './point-line.module.css';
import { AheadSign } from './safety/entry-notices.tsx';

const NOTHING: readonly Notice[] = [];

/**
 * One point in a list: badge, name over a line of plain words, a sign where adding it would ask to weigh something, a check when
 * it is in the plan and a plus when not.
 */
export function PointLine({
  code,
  label,
  pinyin,
  chinese,
  detail,
  side,
  inPlan,
  ahead = NOTHING,
}: {
  code: string;
  label: string;
  pinyin: string;
  chinese: string;
  detail: string;
  /** The side that was asked for, in words. */
  side?: string | undefined;
  inPlan: boolean;
  /** What adding it would ask to weigh, the gravest first. */
  ahead?: readonly Notice[] | undefined;
}) {
  const { t } = useTranslation('plans');
  return (
    <span className={styles.line} data-warned={ahead.length > 0}>
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
      {ahead.length === 0 ? null : <AheadSign notices={ahead} />}
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
