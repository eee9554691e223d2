import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../../../shared/model/application.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice as Failure } from '../../../ui/notice.tsx';
import { AcknowledgeCautions, AcknowledgeOne } from './acknowledge-buttons.tsx';
import { NoticeItem } from './notice-item.tsx';
import styles from './print-gate.module.css';
import { useAcknowledge } from './use-acknowledge.ts';
import type { Safety } from './use-safety.ts';

/**
 * What nobody has acknowledged, shown beside the paper before it is printed. It blocks nothing: each way out goes through
 * one further button here.
 */
export function PrintGate({
  planId,
  applications,
  open,
  asked,
  ready,
  onPrint,
  onSavePdf,
}: {
  planId: string;
  applications: readonly Application[];
  open: Safety['open'];
  /** Counts how often printing was asked for: the gate takes the focus each time. */
  asked: number;
  /** Whether the paper is complete. */
  ready: boolean;
  onPrint: () => void;
  /** Absent where no PDF can be saved. */
  onSavePdf: (() => void) | undefined;
}) {
  const { t } = useTranslation('safety');
  const { failure, seen } = useAcknowledge(planId);
  const gate = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked > 0) gate.current?.focus();
  }, [asked]);
  if (open.length === 0) return null;
  const note = (which: Safety['open']) => {
    // The button goes with its notice: the focus stays in the gate.
    gate.current?.focus();
    void seen(which);
  };
  return (
    <section ref={gate} className={styles.gate} aria-label={t('title')} tabIndex={-1}>
      {failure === null ? null : <Failure kind="danger" text={t('failed', { reason: failure })} />}
      <div className={styles.head}>
        <div>
          <h2>{t('print.title', { count: open.length })}</h2>
          <p>{t('print.sentence')}</p>
        </div>
        <AcknowledgeCautions open={open} onSeen={note} />
        <Button disabled={!ready} onClick={onPrint}>
          {t('print.printAnyway')}
        </Button>
        {onSavePdf === undefined ? null : (
          <Button disabled={!ready} onClick={onSavePdf}>
            {t('print.saveAnyway')}
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
      <ul className={styles.list} aria-label={t('title')} tabIndex={0}>
        {open.map((notice) => (
          <NoticeItem
            key={notice.fingerprint}
            notice={notice}
            applications={applications}
            acknowledgement={undefined}
            action={<AcknowledgeOne notice={notice} onSeen={note} />}
          />
        ))}
      </ul>
    </section>
  );
}
