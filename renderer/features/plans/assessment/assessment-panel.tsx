import { useTranslation } from 'react-i18next';
import { asksForRedFlags } from '../../../../shared/clinical/red-flags.ts';
import { Assessment, COMPLAINT_REGIONS, ONSETS } from '../../../../shared/model/assessment.ts';
import { PlanContent } from '../../../../shared/model/plan.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { ParagraphField } from '../draft-fields.tsx';
import { OptionalSelect } from '../modalities/optional-select.tsx';
import { usePlanWork } from '../plan-context.ts';
import { editAssessment, editPlan } from '../plan-edits.ts';
import styles from './assessment.module.css';
import { PatternField, Tm1Field } from './conclusion-fields.tsx';
import { FindingsField } from './findings-field.tsx';
import { PainDrawing } from './pain-drawing.tsx';
import { PatternChoice } from './pattern-choice.tsx';
import { EightPrinciples } from './principles.tsx';
import { RedFlags } from './red-flags.tsx';

/** What is asked, looked at and concluded before points are chosen. */
export function AssessmentPanel({ isPainting, onPaint }: { isPainting: boolean; onPaint: () => void }) {
  const { t } = useTranslation('assessment');
  const { content, patient, edit } = usePlanWork();
  const { assessment, complaint } = content;
  const { region, onset, redFlags } = assessment;
  const set = (change: Partial<Assessment>, typing?: string) =>
    edit((now) => editAssessment(now, change), typing);
  const asksFlags = asksForRedFlags(assessment) || Object.keys(redFlags).length > 0;
  return (
    <div className={styles.assessment}>
      <section className={styles.section} aria-labelledby="complaint">
        <h2 id="complaint">{t('complaint')}</h2>
        <div className={styles.two}>
          <OptionalSelect
            label={t('region')}
            value={region}
            onChange={(next) => set({ region: next })}
            choices={COMPLAINT_REGIONS.map((value) => ({ value, label: t(`regions.${value}`) }))}
          />
          <div className={styles.field}>
            <span className={styles.label}>{t('onset')}</span>
            <Segmented
              label={t('onset')}
              value={onset}
              onChange={(next) => set({ onset: next })}
              onClear={() => set({ onset: null })}
              choices={ONSETS.map((value) => ({ value, label: t(`onsets.${value}`) }))}
            />
          </div>
        </div>
        <FindingsField
          field="complaint"
          value={complaint}
          schema={PlanContent.shape.complaint}
          commit={(text, typing) => edit((now) => editPlan(now, { complaint: text }), typing)}
        />
        <PainDrawing
          painArea={assessment.painArea}
          build={patient.build}
          title={<span className={styles.label}>{t('pain.title')}</span>}
          empty={t('pain.empty')}
          isPainting={isPainting}
          onPaint={onPaint}
          onChange={(painArea) => set({ painArea })}
        />
      </section>
      {asksFlags ? <RedFlags /> : null}
      <section className={styles.section} aria-labelledby="findings">
        <h2 id="findings">{t('findings')}</h2>
        {(['tongue', 'pulse'] as const).map((field) => (
          <FindingsField
            key={field}
            field={field}
            value={assessment[field]}
            schema={Assessment.shape[field]}
            commit={(text, typing) => set({ [field]: text }, typing)}
          />
        ))}
        <EightPrinciples />
      </section>
      <section className={styles.section} aria-labelledby="pattern">
        <h2 id="pattern">{t('pattern.title')}</h2>
        <PatternChoice />
        <div className={styles.two}>
          <PatternField />
          <Tm1Field />
        </div>
        <ParagraphField
          label={t('diagnosis')}
          name="diagnosis"
          value={assessment.diagnosis}
          schema={Assessment.shape.diagnosis}
          commit={(text, typing) => set({ diagnosis: text }, typing)}
        />
      </section>
    </div>
  );
}
