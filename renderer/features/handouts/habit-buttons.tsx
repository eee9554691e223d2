import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asThePractice, isUnusual } from '../../../shared/handout/edits.ts';
import type { HandoutHabits } from '../../../shared/model/handout.ts';
import { changeSettings } from '../../app/change-settings.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePlanTools } from '../plans/plan-context.ts';
import styles from './editing-panel.module.css';

/** Makes the choices of this plan those of the practice, or takes the practice's back. Only where they differ. */
export function HabitButtons({ now, usual }: { now: HandoutHabits; usual: HandoutHabits }) {
  const { t } = useTranslation('handout-editing');
  const { edit } = usePlanTools();
  const { length, largePrint, blocks } = now;
  const [failure, setFailure] = useState<string | null>(null);
  const follow = () => edit((plan) => ({ ...plan, handout: asThePractice(plan.handout) }));
  const save = async () => {
    try {
      await changeSettings(({ handout }) => ({ handout: { ...handout, length, largePrint, blocks } }));
      setFailure(null);
      // From here on the plan follows the practice, which does the same.
      follow();
    } catch (cause) {
      setFailure(t('notSaved', { reason: (cause as Error).message }));
    }
  };
  if (!isUnusual(now, usual)) return null;
  return (
    <div className={styles.group}>
      {failure === null ? null : <Notice kind="danger" text={failure} />}
      <div className={styles.habits}>
        <Button onClick={follow}>{t('asPractice')}</Button>
        <Button onClick={() => void save()}>{t('saveHabits')}</Button>
      </div>
      <p className={styles.hint}>{t('habitsHint')}</p>
    </div>
  );
}
