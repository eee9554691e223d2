import { Tabs } from '@base-ui/react/tabs';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewDue } from '../../../shared/clinical/course/course.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { ForPractitioners } from '../../app/for-practitioners.tsx';
import { useOpenPlan } from '../../app/open-plan.ts';
import { PatientBanner } from '../../app/patient-banner.tsx';
import { usePractice } from '../../app/use-practice.ts';
import { BackToPlan } from '../../print/paper-toolbar.tsx';
import { PlanPaper, type PlanRecord } from '../../print/plan-paper.tsx';
import { Notice } from '../../ui/notice.tsx';
import { BodyMap } from '../body-map/body-map.tsx';
import { OutcomesPanel } from '../outcomes/outcomes-panel.tsx';
import { useCourseWords } from '../plans/course/use-course-words.ts';
import tabs from '../plans/plan-screen.module.css';
import { PlanDates } from '../practice/dates/plan-dates.tsx';
import { SessionList } from '../sessions/list/session-list.tsx';
import styles from './course-screen.module.css';
import { Reviews } from './reviews.tsx';

/** The tabs at the right. */
const PARTS = ['outcomes', 'body'] as const;
type Part = (typeof PARTS)[number];

/** How a plan goes: its sessions and reviews at the left, what was measured at the right. */
export function CourseRoute() {
  const { planId } = useParams({ from: '/plans/$planId/course' });
  useEffect(() => useOpenPlan.getState().open(planId), [planId]);
  return <PlanPaper planId={planId}>{(record) => <Course {...record} />}</PlanPaper>;
}

function Course(record: PlanRecord) {
  const { plan } = record;
  const sessions = usePractice('sessions.ofPlan', { planId: plan.id });
  const outcomes = usePractice('outcomes.ofPlan', { planId: plan.id });
  const failed = [sessions, outcomes].find((query) => query.isLoadingError);
  if (failed?.error)
    return <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />;
  if (sessions.data === undefined || outcomes.data === undefined) return null;
  return <Screen {...record} {...sessions.data} outcomes={outcomes.data} />;
}

function Screen({
  plan,
  patient,
  sessions,
  outcomes,
}: PlanRecord & Output<'sessions.ofPlan'> & { outcomes: Output<'outcomes.ofPlan'> }) {
  const { t } = useTranslation('reviews');
  const navigate = useNavigate();
  const courseWords = useCourseWords();
  const [tab, setTab] = useState<Part>('outcomes');
  const { course, title } = plan.content;
  const given = sessions.filter(({ completedAt }) => completedAt !== null).length;
  const lastReview = outcomes.reviews.at(-1)?.sessions ?? 0;
  return (
    <div className={styles.screen}>
      <PatientBanner
        patient={patient}
        plan={
          <>
            <p className={styles.title}>
              <bdi>{title}</bdi>
            </p>
            <BackToPlan planId={plan.id} />
          </>
        }
      />
      <main className={styles.columns}>
        <div className={styles.side}>
          <p className={styles.sum}>
            <b>
              {course.sessions === null
                ? t('given', { count: given })
                : t('givenOf', { given, count: course.sessions })}
            </b>{' '}
            {courseWords({ ...course, sessions: null })}
          </p>
          <ForPractitioners>
            <Reviews
              planId={plan.id}
              reviews={outcomes.reviews}
              sessions={given}
              dueAfter={reviewDue(course, given, lastReview)}
            />
          </ForPractitioners>
          <section className={styles.part} aria-labelledby="sessions">
            <h2 id="sessions">{t('sessions')}</h2>
            <PlanDates planId={plan.id} content={plan.content} />
            <SessionList sessions={sessions.toReversed()} label={t('sessions')} />
          </section>
        </div>
        <Tabs.Root className={styles.main} value={tab} onValueChange={(next) => setTab(next as Part)}>
          <Tabs.List className={tabs.tabs} aria-label={t('parts')}>
            {PARTS.map((part) => (
              <Tabs.Tab key={part} value={part} className={tabs.tab}>
                {t(`part.${part}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="outcomes" className={tabs.notesPanel}>
            <OutcomesPanel
              plan={plan}
              sessions={sessions}
              outcomes={outcomes}
              onPrint={() => void navigate({ to: '/plans/$planId/outcomes', params: { planId: plan.id } })}
            />
          </Tabs.Panel>
          <Tabs.Panel value="body" className={tabs.panel}>
            <BodyMap patient={patient} />
          </Tabs.Panel>
        </Tabs.Root>
      </main>
    </div>
  );
}
