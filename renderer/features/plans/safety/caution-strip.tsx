import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asksForWord, seenTogether } from '../../../../shared/clinical/safety/notices.ts';
import type { Notice } from '../../../../shared/clinical/safety/types.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { Notice as Failure } from '../../../ui/notice.tsx';
import { usePlanWork } from '../plan-context.ts';
import { AcknowledgeCautions, AcknowledgeOne } from './acknowledge-buttons.tsx';
import styles from './caution-strip.module.css';
import { NoticeItem } from './notice-item.tsx';
import { usePlanSafety } from './plan-safety.tsx';
import { useAcknowledge } from './use-acknowledge.ts';

/** So many open notices show without unfolding the strip. */
const IN_SIGHT = 2;

/**
 * Above the totals, never scrolled away: the gravest open notices, and unfolded all of them with those that were seen. It
 * takes no room from a plan in which no rule found anything.
 */
export function CautionStrip({ planId }: { planId: string }) {
  const { t } = useTranslation('safety');
  const { content, announce } = usePlanWork();
  const { notices, open, acknowledgementOf } = usePlanSafety();
  const [isUnfolded, setUnfolded] = useState(false);
  const { failure, seen } = useAcknowledge(planId);
  const strip = useRef<HTMLElement>(null);
  const note = async (which: readonly Notice[]) => {
    // The button goes with its notice: the focus stays in the strip.
    strip.current?.focus();
    const [first, ...others] = which;
    if (!(await seen(which))) return;
    announce(
      others.length === 0
        ? t('acknowledged', { what: first!.what })
        : t('acknowledgedAll', { count: which.length }),
    );
  };

  const cautions = seenTogether(open);
  useCommands([
    {
      id: 'plan.acknowledgeCautions',
      title: t('acknowledgeCautions', { count: cautions.length }),
      available: cautions.length > 0,
      run: () => void note(cautions),
    },
  ]);
  if (notices.length === 0) return null;

  const shown = isUnfolded ? notices : open.slice(0, IN_SIGHT);
  const asking = notices.filter(asksForWord).length;
  const counts = [
    ['more', isUnfolded ? 0 : open.length - shown.length],
    ['notedCount', asking - open.length],
    ['noteCount', notices.length - asking],
  ] as const;

  return (
    <section
      ref={strip}
      className={styles.strip}
      aria-label={t('title')}
      data-grade={open[0]?.grade ?? 'none'}
      tabIndex={-1}
    >
      {failure === null ? null : <Failure kind="danger" text={t('failed', { reason: failure })} />}
      {shown.length === 0 ? null : (
        <ul className={styles.list} tabIndex={isUnfolded ? 0 : undefined} aria-label={t('title')}>
          {shown.map((notice) => (
            <NoticeItem
              key={notice.fingerprint}
              notice={notice}
              applications={content.applications}
              acknowledgement={acknowledgementOf(notice)}
              action={asksForWord(notice) ? <AcknowledgeOne notice={notice} onSeen={note} /> : undefined}
            />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isUnfolded}
          title={t('stripRule')}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          <span>
            {counts
              .filter(([, count]) => count > 0)
              .map(([key, count]) => t(key, { count }))
              .join(' · ')}
          </span>
          <span className={styles.turn}>
            {t(isUnfolded ? 'hide' : 'show')}
            {isUnfolded ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
          </span>
        </button>
        <AcknowledgeCautions open={open} onSeen={note} />
      </div>
    </section>
  );
}
