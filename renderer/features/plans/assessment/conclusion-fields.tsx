import { useTranslation } from 'react-i18next';
import { PATTERNS } from '../../../../shared/clinical/patterns/patterns.ts';
import { TM1_CODES, tm1Name } from '../../../../shared/clinical/patterns/tm1.ts';
import { Assessment, PATTERN_IDS } from '../../../../shared/model/assessment.ts';
import { PlanContent } from '../../../../shared/model/plan.ts';
import { usePractice } from '../../../app/use-practice.ts';
import { SuggestField } from '../../../ui/suggest-field.tsx';
import { readWith } from '../draft-fields.tsx';
import { usePlanWork } from '../plan-context.ts';
import { editAssessment, editPlan } from '../plan-edits.ts';
import { useDraft } from '../use-draft.ts';

const USUAL_PATTERNS = PATTERN_IDS.map((id) => PATTERNS[id].name);

/** The pattern in free words, with those of earlier plans and the usual ones of low back pain to choose from. */
export function PatternField() {
  const { t } = useTranslation('assessment');
  const { content, edit, endTyping } = usePlanWork();
  const earlier = usePractice('plans.patterns', {}).data?.patterns ?? [];
  const draft = useDraft({
    value: content.pattern,
    show: (text) => text,
    read: (text) => readWith(PlanContent.shape.pattern, text),
    commit: (pattern) => edit((now) => editPlan(now, { pattern }), 'pattern'),
    onLeave: endTyping,
    whenWrong: 'latest',
  });
  return (
    <SuggestField
      label={t('pattern.label')}
      listLabel={t('pattern.names')}
      value={draft.text}
      error={draft.error}
      onChange={draft.change}
      suggestions={[...new Set([...earlier, ...USUAL_PATTERNS])].filter((one) => one !== content.pattern)}
      filters
      {...draft.props}
    />
  );
}

/** A code of ICD-11 TM1, those that fit the chosen pattern first. */
export function Tm1Field() {
  const { t } = useTranslation('assessment');
  const { content, edit, endTyping } = usePlanWork();
  const { tm1, patternId } = content.assessment;
  const draft = useDraft({
    value: tm1,
    show: (code) => code,
    read: (text) =>
      readWith(Assessment.shape.tm1, text.normalize('NFKC').trim().split(/\s/)[0]!.toUpperCase()),
    commit: (code) => edit((now) => editAssessment(now, { tm1: code }), 'tm1'),
    onLeave: endTyping,
  });
  const fitting = patternId === null ? [] : PATTERNS[patternId].codes;
  const codes = [...new Set<string>([...fitting, ...Object.keys(TM1_CODES)])];
  return (
    <SuggestField
      label={t('tm1.label')}
      listLabel={t('tm1.codes')}
      hint={tm1Name(tm1)}
      value={draft.text}
      error={draft.error}
      onChange={draft.change}
      suggestions={codes.map((code) => `${code} ${tm1Name(code)}`)}
      filters={false}
      {...draft.props}
    />
  );
}
