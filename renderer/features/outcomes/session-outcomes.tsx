import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReview, targetsDue } from '../../../shared/clinical/course/course.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Session } from '../../../shared/model/session.ts';
import { usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './entry.module.css';
import { MeasureEntry } from './measure-entry.tsx';
import { useOutcomeWords } from './use-outcome-words.ts';

/**
 * The scores of a session: asks for the targets that the plan wants today, others on demand. What was asked in a signed
 * session is only read.
 */
export function SessionOutcomes({
  session,
  plan,
}: {
  session: Pick<Session, 'id' | 'day' | 'ordinal' | 'state'>;
  plan: Pick<Plan, 'id' | 'content'>;
}) {
  const { t } = useTranslation('outcomes');
  const words = useOutcomeWords();
  const outcomes = usePractice('outcomes.ofPlan', { planId: plan.id });
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  if (outcomes.isLoadingError)
    return <Notice kind="danger" text={outcomes.error.message} onRetry={() => void outcomes.refetch()} />;
  if (outcomes.data === undefined) return null;
  const { course, targets } = plan.content;
  const now = outcomes.data.measurements.filter(({ sessionId }) => sessionId === session.id);
  const before = outcomes.data.measurements.filter(
    ({ sessionId, on }) => sessionId !== session.id && on <= session.day,
  );
  if (session.state === 'signed') {
    return now.length === 0 ? (
      <p className={styles.said}>{t('session.none')}</p>
    ) : (
      <dl className={styles.read}>
        {now.map((one) => (
          <div key={one.id}>
            <dt>{words.target(one)}</dt>
            <dd>{words.scores(one)}</dd>
          </div>
        ))}
      </dl>
    );
  }
  const ordinal = session.ordinal ?? 1;
  const due = targetsDue(course, targets, ordinal, new Set(before.map(({ targetId }) => targetId)));
  const isAsked = (id: string) =>
    due.some((one) => one.id === id) || added.has(id) || now.some(({ targetId }) => targetId === id);
  const others = targets.filter(({ id }) => !isAsked(id));
  return (
    <div className={styles.entries} data-scores>
      {isReview(course, ordinal) ? <p className={styles.said}>{t('session.review', { ordinal })}</p> : null}
      {targets.length === 0 ? <p className={styles.said}>{t('session.noTargets')}</p> : null}
      {targets
        .filter(({ id }) => isAsked(id))
        .map((target) => (
          <MeasureEntry
            key={target.id}
            planId={plan.id}
            sessionId={session.id}
            target={target}
            on={session.day}
            measured={now.find(({ targetId }) => targetId === target.id)}
            last={before.findLast(
              ({ targetId, measure }) => targetId === target.id && measure === target.measure,
            )}
          />
        ))}
      {others.length === 0 ? null : (
        <div className={styles.others}>
          <span className={styles.said}>{t('session.another')}</span>
          {others.map((target) => (
            <Button
              key={target.id}
              kind="quiet"
              onClick={() => setAdded((all) => new Set([...all, target.id]))}
            >
              {words.target(target)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
