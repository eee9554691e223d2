import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { asksForRedFlags, unansweredRedFlags } from '../../../../shared/clinical/red-flags.ts';
import { RED_FLAGS } from '../../../../shared/model/assessment.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useOnDesk } from '../plan-desk.ts';
import styles from './red-flag-chip.module.css';

/** Stands in the banner until the red flags of a painful back are answered, and leads to them. */
export function RedFlagChip({ planId, onOpen }: { planId: string; onOpen: () => void }) {
  const { t } = useTranslation('assessment');
  const assessment = useOnDesk(planId, ({ history }) => history.present.assessment);
  const open = asksForRedFlags(assessment) ? unansweredRedFlags(assessment).length : 0;
  useCommands([{ id: 'plan.redFlags', title: t('redFlags.command'), available: open > 0, run: onOpen }]);
  if (open === 0) return null;
  return (
    <button type="button" className={styles.chip} title={t('redFlags.answer')} onClick={onOpen}>
      <TriangleAlert aria-hidden />
      {t('redFlags.unanswered', { open, all: RED_FLAGS.length })}
    </button>
  );
}
