import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextVariant } from '../../../../shared/clinical/session/variant.ts';
import { alternates } from '../../../../shared/clinical/totals.ts';
import type { Patient } from '../../../../shared/model/patient.ts';
import type { PlanContent } from '../../../../shared/model/plan.ts';
import type { SessionSummary } from '../../../../shared/model/session.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { today } from '../../../app/dates.ts';
import { ask } from '../../../app/practice-client.ts';
import { askAnew, forget, usePractice } from '../../../app/use-practice.ts';
import { Notice } from '../../../ui/notice.tsx';
import { flush } from '../../plans/plan-desk.ts';
import { usePlanSafety } from '../../plans/safety/plan-safety.tsx';
import { keep } from '../running/session-desk.ts';
import { StartGate } from './start-gate.tsx';

type Variant = SessionSummary['variant'];

export interface Start {
  readonly label: string;
  readonly press: () => void;
  /** Why it cannot be pressed; null: it can. */
  readonly why: string | null;
  /** What is asked before it starts, and what went wrong. */
  readonly asks: ReactNode;
}

/**
 * Starts a session of a plan: today's planned one where there is one. Open notices and the choice between two alternating
 * sessions are asked for before. Leads back to the session of this patient that is being given.
 */
export function useStart(planId: string, patient: Patient, content: PlanContent): Start {
  const { t } = useTranslation('running');
  const navigate = useNavigate();
  const { open } = usePlanSafety();
  const running = usePractice('sessions.running', {}, { refetchOnWindowFocus: 'always' });
  const given = running.data?.sessions.find(({ patientId }) => patientId === patient.id);
  const [asked, setAsked] = useState(0);
  const [offered, setOffered] = useState<Variant>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const go = (sessionId: string) => navigate({ to: '/sessions/$sessionId', params: { sessionId } });
  const begin = async (variant: Variant) => {
    setFailure(null);
    if (!(await flush(planId))) return setFailure(t('start.unsaved'));
    try {
      const { sessions } = await askAnew('sessions.ofPlan', { planId });
      const session = await ask('sessions.begin', {
        planId,
        sessionId: todays(sessions)?.id ?? null,
        variant,
      });
      keep(session);
      setAsked(0);
      await go(session.id);
      await forget(['sessions']);
    } catch (cause) {
      setFailure(t('start.failed', { reason: (cause as Error).message }));
      void running.refetch();
    }
  };
  const press = async () => {
    if (given !== undefined) return go(given.id);
    if (!alternates(content.applications)) {
      if (open.length === 0) return begin(null);
      return setAsked((times) => times + 1);
    }
    try {
      const { sessions } = await askAnew('sessions.ofPlan', { planId });
      setOffered(todays(sessions)?.variant ?? nextVariant(sessions));
      setAsked((times) => times + 1);
    } catch (cause) {
      setFailure(t('start.failed', { reason: (cause as Error).message }));
    }
  };
  const label = t(given === undefined ? 'start.button' : 'start.back');
  const isEmpty = content.applications.length === 0;
  const start = () => void press();
  useCommands([{ id: 'plan.start', title: label, available: !isEmpty, run: start }]);
  return {
    label,
    press: start,
    why: isEmpty && given === undefined ? t('start.empty') : null,
    asks: (
      <>
        {failure === null ? null : <Notice kind="danger" text={failure} />}
        {asked === 0 || given !== undefined ? null : (
          <StartGate
            planId={planId}
            applications={content.applications}
            open={open}
            asked={asked}
            variant={alternates(content.applications) ? offered : null}
            onVariant={setOffered}
            onStart={() => void begin(alternates(content.applications) ? offered : null)}
            onCancel={() => setAsked(0)}
          />
        )}
      </>
    ),
  };
}

/** The session that is planned for today; the earliest of several. */
const todays = (sessions: readonly SessionSummary[]): SessionSummary | undefined =>
  sessions.find(({ state, day }) => state === 'planned' && day === today());
