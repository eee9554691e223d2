import { useTranslation } from 'react-i18next';
import type { Application } from '../../shared/model/application.ts';
import type { Patient } from '../../shared/model/patient.ts';
import type { PlanContent } from '../../shared/model/plan.ts';
import type { PracticeSettings, Practitioner } from '../../shared/model/practice.ts';
import { Aftercare } from './aftercare.tsx';
import { isAboutBackPain } from './areas.ts';
import { AtHome } from './at-home.tsx';
import { Evidence } from './evidence.tsx';
import { Figure } from './figure.tsx';
import styles from './handout.module.css';
import { Legend } from './legend.tsx';
import { Letterhead } from './letterhead.tsx';
import { patientName } from './patient-name.ts';
import { PlanWords } from './plan-words.tsx';
import { Reason } from './reason.tsx';
import { Recorded, Urgent } from './safety.tsx';
import { TreatmentTable } from './treatment-table.tsx';
import type { ShownFigure } from './use-drawing.ts';

export interface HandoutProps {
  content: PlanContent;
  patient: Patient;
  practice: PracticeSettings;
  practitioner: Practitioner;
  figures: readonly ShownFigure[];
  /** Where the points for home are. */
  homeFigures: readonly ShownFigure[];
  /** As written on paper. */
  date: string;
}

/** The paper that a patient takes home: the same on screen, on the printer and as PDF. */
export function Handout({
  content,
  patient,
  practice,
  practitioner,
  figures,
  homeFigures,
  date,
}: HandoutProps) {
  const { t } = useTranslation('handout');
  const { applications } = content;
  const { locale } = practice;
  return (
    <article className={styles.handout} lang={locale}>
      <Letterhead practice={practice} practitioner={practitioner} date={date} />
      <h1>{t('title')}</h1>
      <p className={styles.whose}>
        <bdi>{patientName(patient)}</bdi> · {t('record', { number: patient.recordNumber })} ·{' '}
        <bdi>{content.title}</bdi>
      </p>
      <Reason content={content} locale={locale} />
      {applications.length === 0 ? null : <Treatment applications={applications} figures={figures} />}
      <Recorded patient={patient} locale={locale} />
      <Aftercare content={content} patient={patient} />
      <AtHome adjuncts={content.adjuncts} figures={homeFigures} locale={locale} />
      <PlanWords notes={content.notes} />
      <Urgent />
      {isAboutBackPain(content) ? <Evidence /> : null}
    </article>
  );
}

function Treatment({
  applications,
  figures,
}: {
  applications: readonly Application[];
  figures: readonly ShownFigure[];
}) {
  const views = figures.filter(({ figure }) => !figure.closeUp);
  const beside = views.length === 1 && isShort(applications.length);
  const legend = <Legend applications={applications} figures={figures.map(({ figure }) => figure)} />;
  return (
    <section className={beside ? styles.beside : styles.stacked}>
      <div>
        <div className={styles.figures}>
          {figures.map(({ figure, picture }) => (
            <Figure key={picture} figure={figure} picture={picture} />
          ))}
        </div>
        {beside ? legend : null}
      </div>
      <div>
        <TreatmentTable applications={applications} narrow={beside} />
        {beside ? null : legend}
      </div>
    </section>
  );
}

/** So many rows stand beside one figure. */
export const isShort = (rows: number): boolean => rows <= 8;
