import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { VARIANTS } from '../../../../shared/model/application.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useOnDesk } from '../../plans/plan-desk.ts';
import { usePlanSafety } from '../../plans/safety/plan-safety.tsx';
import { SafetyGate } from '../../plans/safety/safety-gate.tsx';
import { changeAsking, endAsking, useAsking } from './asking.ts';
import { useBegin } from './use-begin.ts';

/** What is asked before a session starts, once its button was pressed, and why it did not start. */
export function StartGate({ planId }: { planId: string }) {
  const { times, failure } = useAsking(planId);
  // What was asked on a screen that was left is not asked any more.
  useEffect(() => () => endAsking(planId), [planId]);
  return (
    <>
      {failure === null ? null : <Notice kind="danger" text={failure} />}
      {times === 0 ? null : <Questions planId={planId} />}
    </>
  );
}

/** Which of two alternating sessions it is to be, and what nobody has acknowledged. */
function Questions({ planId }: { planId: string }) {
  const { t } = useTranslation('running');
  const { times, variant } = useAsking(planId);
  const applications = useOnDesk(planId, ({ history }) => history.present.applications);
  const { open } = usePlanSafety();
  const begin = useBegin(planId);
  const count = open.length;
  return (
    <SafetyGate
      planId={planId}
      applications={applications}
      open={open}
      asked={times}
      label={t('start.before')}
      title={count === 0 ? t('start.before') : t('start.title', { count })}
      sentence={count === 0 ? '' : t('start.sentence')}
    >
      {variant === null ? null : (
        <Segmented
          label={t('start.variant')}
          value={variant}
          onChange={(next) => changeAsking(planId, { variant: next })}
          choices={VARIANTS.map((value) => ({ value, label: t(`rounds:session.${value}`) }))}
        />
      )}
      <Button kind="primary" onClick={() => void begin(variant)}>
        {t(count === 0 ? 'start.button' : 'start.anyway')}
      </Button>
      <Button kind="quiet" onClick={() => endAsking(planId)}>
        {t('start.cancel')}
      </Button>
    </SafetyGate>
  );
}
