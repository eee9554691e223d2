import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handoutChoices } from '../../../shared/handout/choices.ts';
import { withChoice } from '../../../shared/handout/edits.ts';
import { HANDOUT_AS_USUAL, HANDOUT_LENGTHS, type HandoutHabits } from '../../../shared/model/handout.ts';
import type { HandoutDocument } from '../../../shared/model/handout-document.ts';
import type { PracticeSettings, Practitioner } from '../../../shared/model/practice.ts';
import { ForPractitioners } from '../../app/for-practitioners.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Switch } from '../../ui/switch.tsx';
import { usePlanWork } from '../plans/plan-context.ts';
import styles from './editing-panel.module.css';
import { HabitButtons } from './habit-buttons.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { PartList } from './part-list.tsx';
import { PrintedPapers } from './printed-papers.tsx';

/** Narrower windows begin with the paper alone. */
const ROOM_FOR_BOTH = 1200;

/** What is written and chosen for the handout of this plan, and what was printed of it. */
export function EditingPanel({
  planId,
  settings,
  practitioner,
  own,
}: {
  planId: string;
  settings: PracticeSettings;
  practitioner: Practitioner;
  /** The handout in Ashi's words alone, with every part; null where the plan says nothing yet. */
  own: HandoutDocument | null;
}) {
  const { t } = useTranslation('handout-editing');
  const [isOpen, setOpen] = useState(() => window.innerWidth >= ROOM_FOR_BOTH);
  return (
    <aside className={styles.panel} data-open={isOpen} aria-label={t('panel')}>
      <header className={styles.head}>
        {isOpen ? <h2>{t('panel')}</h2> : null}
        <IconButton
          label={t(isOpen ? 'fold' : 'unfold')}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <PanelRightClose aria-hidden /> : <PanelRightOpen aria-hidden />}
        </IconButton>
      </header>
      {isOpen ? (
        <div className={styles.content}>
          {own === null ? null : <Choices settings={settings} practitioner={practitioner} own={own} />}
          <PrintedPapers planId={planId} />
        </div>
      ) : null}
    </aside>
  );
}

function Choices({
  settings,
  practitioner,
  own,
}: {
  settings: PracticeSettings;
  practitioner: Practitioner;
  own: HandoutDocument;
}) {
  const { t } = useTranslation('handout-editing');
  const { patient, content, edit } = usePlanWork();
  const usual = handoutChoices(HANDOUT_AS_USUAL, patient, settings.handout);
  const now = handoutChoices(content.handout, patient, settings.handout);
  const choose = (choice: Partial<HandoutHabits>) =>
    edit((plan) => ({ ...plan, handout: withChoice(plan.handout, usual, choice) }));
  return (
    <ForPractitioners>
      <LanguageChoice
        language={now.language}
        onChange={(language) => choose({ language })}
        reviews={settings.reviewedLanguages}
        practitioner={practitioner}
      />
      <div className={styles.looks}>
        <Segmented
          label={t('length')}
          value={now.length}
          onChange={(length) => choose({ length })}
          choices={HANDOUT_LENGTHS.map((value) => ({ value, label: t(`lengths.${value}`) }))}
        />
        <Switch
          label={t('largePrint')}
          checked={now.largePrint}
          onChange={(largePrint) => choose({ largePrint })}
        />
      </div>
      <PartList order={now.blocks} own={own} onOrder={(blocks) => choose({ blocks })} />
      <HabitButtons now={now} usual={usual} />
    </ForPractitioners>
  );
}
