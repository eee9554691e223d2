import { useNavigate } from '@tanstack/react-router';
import { Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { nextVariant } from '../../../../shared/clinical/session/variant.ts';
import { alternates } from '../../../../shared/clinical/totals.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useMay } from '../../../app/use-may.ts';
import { askAnew, usePractice } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { useOnDesk } from '../../plans/plan-desk.ts';
import { usePlanSafety } from '../../plans/safety/plan-safety.tsx';
import { askAgain, changeAsking } from './asking.ts';
import { plannedToday, useBegin } from './use-begin.ts';

/**
 * Starts a session of the plan, or asks before: about open notices, and which of two alternating sessions it is to be.
 * Leads back to the session of this patient that is being given.
 */
export function StartButton({ planId, patientId }: { planId: string; patientId: string }) {
  const { t } = useTranslation('running');
  const navigate = useNavigate();
  const begin = useBegin(planId);
  const { open } = usePlanSafety();
  const isEmpty = useOnDesk(planId, ({ history }) => history.present.applications.length === 0);
  const isMixed = useOnDesk(planId, ({ history }) => alternates(history.present.applications));
  const running = usePractice('sessions.running', {}, { refetchOnWindowFocus: 'always' });
  const given = running.data?.sessions.find((session) => session.patientId === patientId);

  const press = async () => {
    if (given !== undefined) {
      return navigate({ to: '/sessions/$sessionId', params: { sessionId: given.id } });
    }
    if (!isMixed) return open.length === 0 ? begin(null) : askAgain(planId, null);
    try {
      const { sessions } = await askAnew('sessions.ofPlan', { planId });
      askAgain(planId, plannedToday(sessions)?.variant ?? nextVariant(sessions));
    } catch (cause) {
      changeAsking(planId, { failure: t('start.failed', { reason: (cause as Error).message }) });
    }
  };
  const label = t(given === undefined ? 'start.button' : 'start.back');
  const mayTreat = useMay('treat');
  const isPossible = given !== undefined || (!isEmpty && mayTreat);
  useCommands([{ id: 'plan.start', title: label, available: isPossible, run: () => void press() }]);
  return (
    <Button
      kind="primary"
      icon={<Timer aria-hidden />}
      disabled={!isPossible}
      title={isPossible ? undefined : mayTreat ? t('start.empty') : t('people:practitionersOnly')}
      onClick={() => void press()}
    >
      {label}
    </Button>
  );
}
