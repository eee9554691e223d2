import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../../../shared/model/application.ts';
import { Notice as Failure } from '../../../ui/notice.tsx';
import { AcknowledgeCautions, AcknowledgeOne } from './acknowledge-buttons.tsx';
import { NoticeItem } from './notice-item.tsx';
import styles from './safety-gate.module.css';
import { useAcknowledge } from './use-acknowledge.ts';
import type { Safety } from './use-safety.ts';

/**
 * What nobody has acknowledged, shown before something is printed or done. It blocks nothing: each way on goes through
 * one further button here.
 */
export function SafetyGate({
  planId,
  applications,
  open,
  asked,
  label,
  title,
  sentence,
  children,
}: {
  planId: string;
  applications: readonly Application[];
  open: Safety['open'];
  /** Counts how often the way on was asked for: the gate takes the focus each time. */
  asked: number;
  /** What the gate is called, unlike anything else on its screen. */
  label: string;
  title: string;
  sentence: string;
  /** The ways on. */
  children: ReactNode;
}) {
  const { t } = useTranslation('safety');
  const { failure, seen } = useAcknowledge(planId);
  const gate = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked > 0) gate.current?.focus();
  }, [asked]);
  const note = (which: Safety['open']) => {
    // The button goes with its notice: the focus stays in the gate.
    gate.current?.focus();
    void seen(which);
  };
  return (
    <section ref={gate} className={styles.gate} aria-label={label} tabIndex={-1}>
      {failure === null ? null : <Failure kind="danger" text={t('failed', { reason: failure })} />}
      <div className={styles.head}>
        <div>
          <h2>{title}</h2>
          <p>{sentence}</p>
        </div>
        <AcknowledgeCautions open={open} onSeen={note} />
        {children}
      </div>
      {open.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard
        <ul className={styles.list} aria-label={label} tabIndex={0}>
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
      )}
    </section>
  );
}
