import { useTranslation } from 'react-i18next';
import { type Assessment, Principles } from '../../../../shared/model/assessment.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { usePlanWork } from '../plan-context.ts';
import { editAssessment } from '../plan-edits.ts';
import styles from './assessment.module.css';

type Answers = Assessment['principles'];
const PAIRS = Object.keys(Principles.shape) as (keyof Answers)[];

/** The eight principles as four pairs, each of which may stay open. */
export function EightPrinciples() {
  const { t } = useTranslation('assessment');
  const { content, edit } = usePlanWork();
  const { principles } = content.assessment;
  const set = (pair: keyof Answers, value: string | null) =>
    edit((now) =>
      editAssessment(now, {
        principles: { ...now.assessment.principles, [pair]: value } as Answers,
      }),
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div className={styles.pairs} role="group" aria-label={t('principles')}>
      <span className={styles.label}>{t('principles')}</span>
      {PAIRS.map((pair) => (
        <Segmented<string>
          key={pair}
          label={t(`pairs.${pair}`)}
          value={principles[pair]}
          onChange={(value) => set(pair, value)}
          onClear={() => set(pair, null)}
          choices={Principles.shape[pair]
            .unwrap()
            .options.map((value) => ({ value, label: t(`answers.${value}`) }))}
        />
      ))}
    </div>
  );
}
