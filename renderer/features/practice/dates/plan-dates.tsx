import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanContent } from '../../../../shared/model/plan.ts';
import { usePractice } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PlanDatesDialog } from './plan-dates-dialog.tsx';

/** Gives the sessions of a plan's course their dates, and says how many have one already. */
export function PlanDates({
  planId,
  content,
}: {
  planId: string;
  content: Pick<PlanContent, 'course' | 'applications'>;
}) {
  const { t } = useTranslation('practice');
  const [isOpen, setOpen] = useState(false);
  const found = usePractice('sessions.ofPlan', { planId });
  const planned = found.data?.sessions.filter(({ state }) => state === 'planned').length ?? 0;
  if (found.error !== null) {
    return <Notice kind="danger" text={found.error.message} onRetry={() => void found.refetch()} />;
  }
  return (
    <div>
      <Button
        icon={<CalendarPlus aria-hidden />}
        disabled={found.data === undefined}
        onClick={() => setOpen(true)}
      >
        {t('dates.title')}
      </Button>{' '}
      {planned === 0 ? null : t('dates.planned', { count: planned })}
      {isOpen && found.data !== undefined ? (
        <PlanDatesDialog
          planId={planId}
          content={content}
          sessions={found.data.sessions}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
