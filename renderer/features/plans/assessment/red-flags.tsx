import { useTranslation } from 'react-i18next';
import { unansweredRedFlags } from '../../../../shared/clinical/red-flags.ts';
import { Assessment, RED_FLAGS, type RedFlag } from '../../../../shared/model/assessment.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { ParagraphField } from '../draft-fields.tsx';
import { usePlanWork } from '../plan-context.ts';
import { editAssessment } from '../plan-edits.ts';
import styles from './assessment.module.css';

const ANSWERS = ['no', 'yes'] as const;

/** The questions before a back is treated. Each is answered by itself, or all that are open at once with no. */
export function RedFlags() {
  const { t } = useTranslation('assessment');
  const { content, edit, announce } = usePlanWork();
  const { redFlags, redFlagAction } = content.assessment;
  const open = unansweredRedFlags(content.assessment);
  const raised = RED_FLAGS.filter((flag) => redFlags[flag] === 'yes');
  const answer = (flags: readonly RedFlag[], given: 'no' | 'yes' | undefined) =>
    edit((now) => {
      const answers = { ...now.assessment.redFlags };
      for (const flag of flags) {
        if (given === undefined) delete answers[flag];
        else answers[flag] = given;
      }
      return editAssessment(now, { redFlags: answers });
    });
  return (
    <section className={styles.section} aria-labelledby="red-flags">
      <div className={styles.head}>
        <h2 id="red-flags">{t('redFlags.title')}</h2>
        <span className={styles.state} data-open={open.length > 0}>
          {open.length === 0 ? t('redFlags.answered') : t('redFlags.open', { count: open.length })}
        </span>
        <Button
          className={styles.small}
          disabled={open.length === 0}
          onClick={() => {
            answer(open, 'no');
            announce(t('redFlags.answeredNo', { count: open.length }));
          }}
        >
          {t(raised.length === 0 ? 'redFlags.none' : 'redFlags.noneElse')}
        </Button>
      </div>
      <ul className={styles.flags}>
        {RED_FLAGS.map((flag) => (
          <li key={flag} data-answer={redFlags[flag]}>
            <span>{t(`redFlags.questions.${flag}`)}</span>
            <Segmented
              label={t(`redFlags.questions.${flag}`)}
              value={redFlags[flag] ?? null}
              onChange={(given) => answer([flag], given)}
              onClear={() => answer([flag], undefined)}
              choices={ANSWERS.map((value) => ({ value, label: t(`redFlags.${value}`) }))}
            />
          </li>
        ))}
      </ul>
      {raised.length === 0 && redFlagAction === '' ? null : (
        <ParagraphField
          label={t('redFlags.action')}
          name="redFlagAction"
          value={redFlagAction}
          schema={Assessment.shape.redFlagAction}
          commit={(text, typing) => edit((now) => editAssessment(now, { redFlagAction: text }), typing)}
        />
      )}
    </section>
  );
}
