import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session, SessionSummary } from '../../../../shared/model/session.ts';
import { today } from '../../../app/dates.ts';
import { ask } from '../../../app/practice-client.ts';
import { askAnew, forget } from '../../../app/use-practice.ts';
import { useSteady } from '../../../app/use-steady.ts';
import { flush } from '../../plans/plan-desk.ts';
import { keep } from '../running/session-desk.ts';
import { changeAsking, endAsking } from './asking.ts';

/** Begins a session of a plan, today's planned one where there is one, once the plan is saved; then shows it. */
export function useBegin(planId: string): (variant: Session['variant']) => Promise<void> {
  const { t } = useTranslation('running');
  const navigate = useNavigate();
  return useSteady(async (variant) => {
    changeAsking(planId, { failure: null });
    if (!(await flush(planId))) return changeAsking(planId, { failure: t('start.unsaved') });
    try {
      const { sessions } = await askAnew('sessions.ofPlan', { planId });
      const sessionId = plannedToday(sessions)?.id ?? null;
      const session = await ask('sessions.begin', { planId, sessionId, variant });
      keep(session);
      endAsking(planId);
      await navigate({ to: '/sessions/$sessionId', params: { sessionId: session.id } });
    } catch (cause) {
      changeAsking(planId, { failure: t('start.failed', { reason: (cause as Error).message }) });
    }
    // Also where another window was faster: then the button leads to that session.
    await forget(['sessions']);
  });
}

/** The session that is planned for today; the earliest of several. */
export const plannedToday = (sessions: readonly SessionSummary[]): SessionSummary | undefined =>
  sessions.find(({ state, day }) => state === 'planned' && day === today());
