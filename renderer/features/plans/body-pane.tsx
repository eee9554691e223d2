import { CatchBoundary } from '@tanstack/react-router';
import { lazy, memo, Suspense, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyViewProps } from '../../scene/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { marksOf, useComparison } from './changes/comparison.ts';
import { ComparisonLegend } from './changes/comparison-legend.tsx';
import { useHighlighted } from './highlight.ts';
import { bodyLead } from './leads/lead-words.ts';
import { usePlanWork } from './plan-context.ts';
import styles from './plan-screen.module.css';
import { usePlannedMarks } from './rounds/use-planned-marks.ts';
import { usePlanSafety } from './safety/plan-safety.tsx';

const BodyView = lazy(async () => ({ default: (await import('../../scene/body-view.tsx')).BodyView }));

const nothing = () => {};

/** The body in the middle. It comes after the rest and follows a moment later; the rest does not need it. */
export const BodyPane = memo(function BodyPane({
  selectedApplicationId,
  ...props
}: Omit<BodyViewProps, 'planned' | 'leads' | 'highlightedCode' | 'warnedIds'>) {
  const { content } = usePlanWork();
  const planned = usePlannedMarks(content.applications, selectedApplicationId);
  const leads = useMemo(() => content.leads.map(bodyLead), [content.leads]);
  const highlightedCode = useHighlighted(({ code }) => code);
  const { warned } = usePlanSafety();
  const { t } = useTranslation('plans');
  const comparison = useDeferredValue(useComparison(({ shown }) => shown));
  // While prescriptions are compared their marks stand for the plan's, and none of them opens an entry.
  const compared = useMemo(
    () => comparison && { planned: marksOf(comparison), leads: [], onSelect: nothing },
    [comparison],
  );
  // Together, so that an entry is on the body when it is turned to.
  const shown = useDeferredValue(
    useMemo(() => ({ planned, leads, selectedApplicationId }), [planned, leads, selectedApplicationId]),
  );
  return (
    <CatchBoundary
      getResetKey={() => 'body'}
      errorComponent={() => (
        <div className={styles.bodyFailed}>
          <Notice kind="caution" text={t('body.failed')} />
        </div>
      )}
    >
      <Suspense fallback={<p className={styles.bodyLoading}>{t('body.loading')}</p>}>
        <div className={styles.bodyPane}>
          <BodyView
            {...props}
            {...shown}
            {...compared}
            highlightedCode={highlightedCode}
            warnedIds={warned}
          />
          {comparison === null ? null : <ComparisonLegend comparison={comparison} />}
        </div>
      </Suspense>
    </CatchBoundary>
  );
});
