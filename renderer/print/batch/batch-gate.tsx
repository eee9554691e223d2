import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AcknowledgeCautions, AcknowledgeOne } from '../../features/plans/safety/acknowledge-buttons.tsx';
import { NoticeItem } from '../../features/plans/safety/notice-item.tsx';
import { useAcknowledge } from '../../features/plans/safety/use-acknowledge.ts';
import type { Safety } from '../../features/plans/safety/use-safety.ts';
import { Button } from '../../ui/button.tsx';
import { Notice as Failure } from '../../ui/notice.tsx';
import { patientName } from '../patient-name.ts';
import type { WaysOut } from '../use-ways-out.ts';
import styles from './batch.module.css';
import type { OpenedPlan } from './day-plan.tsx';

/**
 * What nobody has acknowledged in the plans whose papers are printed together, plan by plan. It blocks nothing: each way out
 * goes through one further button here.
 */
export function BatchGate({
  plans,
  asked,
  ready,
  ways,
}: {
  /** Those with open notices. */
  plans: readonly OpenedPlan[];
  /** Counts how often printing was asked for: the gate takes the focus each time. */
  asked: number;
  ready: boolean;
  ways: WaysOut;
}) {
  const { t } = useTranslation('practice');
  const { t: safety } = useTranslation('safety');
  const gate = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked > 0) gate.current?.focus();
  }, [asked]);
  if (plans.length === 0) return null;
  const count = plans.reduce((sum, one) => sum + one.safety.open.length, 0);
  const { savePdf } = ways;
  return (
    <section ref={gate} className={styles.gate} aria-label={t('batch.gate')} tabIndex={-1}>
      <div className={styles.gateHead}>
        <div>
          <h2>{safety('print.title', { count })}</h2>
          <p>{safety('print.sentence')}</p>
        </div>
        <Button disabled={!ready} onClick={ways.print}>
          {safety('print.printAnyway')}
        </Button>
        {savePdf === undefined ? null : (
          <Button disabled={!ready} onClick={savePdf}>
            {safety('print.saveAnyway')}
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
      <section className={styles.gateList} aria-label={safety('title')} tabIndex={0}>
        {plans.map((opened) => (
          <OpenNotices key={opened.record.plan.id} {...opened} onSeen={() => gate.current?.focus()} />
        ))}
      </section>
    </section>
  );
}

function OpenNotices({
  record: { plan, patient },
  safety: { open },
  onSeen,
}: OpenedPlan & { onSeen: () => void }) {
  const { t } = useTranslation('practice');
  const { t: safety } = useTranslation('safety');
  const { failure, seen } = useAcknowledge(plan.id);
  const note = (which: Safety['open']) => {
    // The button goes with its notice: the focus stays in the gate.
    onSeen();
    void seen(which);
  };
  const title = t('batch.open', { patient: patientName(patient), count: open.length });
  return (
    <section aria-label={title}>
      <div className={styles.gateHead}>
        <h3>{title}</h3>
        <AcknowledgeCautions open={open} onSeen={note} />
      </div>
      {failure === null ? null : <Failure kind="danger" text={safety('failed', { reason: failure })} />}
      <ul>
        {open.map((notice) => (
          <NoticeItem
            key={notice.fingerprint}
            notice={notice}
            applications={plan.content.applications}
            acknowledgement={undefined}
            action={<AcknowledgeOne notice={notice} onSeen={note} />}
          />
        ))}
      </ul>
    </section>
  );
}
