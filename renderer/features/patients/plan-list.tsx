import { Link, useNavigate } from '@tanstack/react-router';
import { Archive, ArchiveRestore, ChartLine, ClipboardPlus, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../shared/model/patient.ts';
import { emptyPlan, type PlanSummary } from '../../../shared/model/plan.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { longDate, shortDate, today } from '../../app/dates.ts';
import { ForPractitioners } from '../../app/for-practitioners.tsx';
import { useLocale } from '../../app/use-locale.ts';
import { useMay } from '../../app/use-may.ts';
import { useCommand, usePractice } from '../../app/use-practice.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PointBadge } from '../../ui/point-badge.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './patients.module.css';

/** A patient's plans, the newest first: open, duplicate, archive, and make a new one. */
export function PlanList({ patient }: { patient: Patient }) {
  const { t } = useTranslation('patients');
  const navigate = useNavigate();
  const locale = useLocale();
  const [archived, setArchived] = useState(false);
  const plans = usePractice('plans.ofPatient', { patientId: patient.id, archived });
  const create = useCommand('plans.create', ['plans', 'patients']);
  const duplicate = useCommand('plans.duplicate', ['plans', 'patients']);
  const archive = useCommand('plans.archive', ['plans']);
  const failure = plans.error ?? create.error ?? duplicate.error ?? archive.error;

  const open = (planId: string) => navigate({ to: '/plans/$planId', params: { planId } });
  const createPlan = async () => {
    const content = emptyPlan(t('newPlanTitle', { date: longDate(today(), locale) }));
    const plan = await create.mutateAsync({ patientId: patient.id, content }).catch(() => null);
    if (plan !== null) await open(plan.id);
  };
  const duplicatePlan = async (id: string) => {
    const plan = await duplicate.mutateAsync({ id }).catch(() => null);
    if (plan !== null) await open(plan.id);
  };

  const mayTreat = useMay('treat');
  const creatable = !create.isPending && patient.archivedAt === null && mayTreat;
  useCommands([
    { id: 'patient.plan', title: t('newPlan'), available: creatable, run: () => void createPlan() },
  ]);

  return (
    <section aria-labelledby="plans">
      <div className={styles.sectionHead}>
        <h2 id="plans">{t('plans')}</h2>
        <Switch label={t('archivedToggle')} checked={archived} onChange={setArchived} />
        <Button
          kind="primary"
          icon={<ClipboardPlus aria-hidden />}
          disabled={!creatable}
          title={mayTreat ? undefined : t('people:practitionersOnly')}
          onClick={createPlan}
        >
          {t('newPlan')}
        </Button>
      </div>
      {failure === null ? null : <Notice kind="danger" text={failure.message} />}
      {plans.data?.plans.length === 0 ? (
        archived ? (
          <EmptyState title={t('noArchivedPlans')} />
        ) : (
          <EmptyState title={t('noPlans')} hint={t('noPlansHint')} />
        )
      ) : null}
      {plans.data !== undefined && plans.data.plans.length > 0 ? (
        <ul className={styles.list} aria-label={t('plans')}>
          {plans.data.plans.map((plan) => (
            <PlanRow
              key={plan.id}
              plan={plan}
              onDuplicate={() => void duplicatePlan(plan.id)}
              onArchive={() => archive.mutate({ id: plan.id, archived: plan.archivedAt === null })}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function PlanRow({
  plan,
  onDuplicate,
  onArchive,
}: {
  plan: PlanSummary;
  onDuplicate: () => void;
  onArchive: () => void;
}) {
  const { t } = useTranslation('patients');
  const navigate = useNavigate();
  const locale = useLocale();
  const facts = [
    longDate(plan.createdAt, locale),
    plan.pattern,
    t('planEntries', { count: plan.places.length }),
    t('planChanged', { date: shortDate(plan.updatedAt, locale) }),
  ];
  return (
    <li className={styles.plan}>
      <Link to="/plans/$planId" params={{ planId: plan.id }} className={styles.planLink}>
        <p className={styles.planTitle} dir="auto">
          {plan.title}
        </p>
        <p className={styles.planFacts}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
        <PlanPlaces places={plan.places} />
      </Link>
      <IconButton
        label={`${t('reviews:open')}: ${plan.title}`}
        onClick={() => void navigate({ to: '/plans/$planId/course', params: { planId: plan.id } })}
      >
        <ChartLine aria-hidden />
      </IconButton>
      <ForPractitioners>
        <IconButton label={`${t('duplicate')}: ${plan.title}`} onClick={onDuplicate}>
          <Copy aria-hidden />
        </IconButton>
        <IconButton
          label={`${t(plan.archivedAt === null ? 'archivePlan' : 'restorePlan')}: ${plan.title}`}
          onClick={onArchive}
        >
          {plan.archivedAt === null ? <Archive aria-hidden /> : <ArchiveRestore aria-hidden />}
        </IconButton>
      </ForPractitioners>
    </li>
  );
}

const MOST_BADGES = 10;

/** What the plan treats, at a glance; the rest of a long plan is counted. */
function PlanPlaces({ places }: { places: PlanSummary['places'] }) {
  const { t } = useTranslation('patients');
  if (places.length === 0) return null;
  const rest = places.length - MOST_BADGES;
  return (
    <ul className={styles.places} aria-label={t('treats')}>
      {places.slice(0, MOST_BADGES).map((place, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a code may stand twice, and the list is only read
        <li key={index}>
          <PointBadge code={place ?? 'EX'} label={place ?? t('tender')} />
        </li>
      ))}
      {rest > 0 ? <li className={styles.planFacts}>{t('morePlaces', { count: rest })}</li> : null}
    </ul>
  );
}
