import { useNavigate, useParams } from '@tanstack/react-router';
import { Pencil, PersonStanding } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Merge } from '../../../shared/contract/merging.ts';
import type { Patient } from '../../../shared/model/patient.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { longDate } from '../../app/dates.ts';
import { PatientBanner } from '../../app/patient-banner.tsx';
import { useLocale } from '../../app/use-locale.ts';
import { usePatient } from '../../app/use-patient.ts';
import { useCommand, usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PatientSessions } from '../sessions/list/sessions-of.tsx';
import { Merges } from './merging/merges.tsx';
import { RestingEntry } from './merging/resting-entry.tsx';
import { PatientDialog } from './patient-dialog.tsx';
import { PatientMenu } from './patient-menu.tsx';
import styles from './patients.module.css';
import { PlanList } from './plan-list.tsx';

/** One patient: the plans by date, and what is known of the person. */
export function PatientRoute() {
  const { patientId } = useParams({ from: '/patients/$patientId' });
  const patient = usePatient(patientId);
  const known = usePractice('patients.merges', { id: patientId });
  const into = known.data?.into ?? null;
  if (patient.isLoadingError)
    return <Notice kind="danger" text={patient.error.message} onRetry={() => void patient.refetch()} />;
  if (patient.isPending) return null;
  return (
    <div className={styles.page}>
      <PatientBanner patient={patient.data} />
      <main className={styles.content}>
        <div className={styles.columns}>
          <div className={styles.main}>
            {into === null ? (
              <>
                <PlanList patient={patient.data} />
                <PatientSessions patientId={patientId} />
              </>
            ) : (
              <RestingEntry into={into} />
            )}
          </div>
          <Details patient={patient.data} rests={into !== null} merges={known.data?.merges ?? []} />
        </div>
      </main>
    </div>
  );
}

function Details({
  patient,
  rests,
  merges,
}: {
  patient: Patient;
  /** It was put together with another entry, and nothing is done with it. */
  rests: boolean;
  merges: readonly Merge[];
}) {
  const { t } = useTranslation('patients');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const locale = useLocale();
  const [editing, setEditing] = useState(false);
  const archive = useCommand('patients.archive', ['patients']);
  const archived = patient.archivedAt !== null;
  const openBody = () => navigate({ to: '/patients/$patientId/body', params: { patientId: patient.id } });
  useCommands([
    { id: 'patient.edit', title: t('edit'), available: !rests, run: () => setEditing(true) },
    { id: 'patient.body', title: t('body'), run: () => void openBody() },
  ]);
  const facts: [string, string | null][] = [
    [t('form.birthDate'), patient.birthDate === null ? null : longDate(patient.birthDate, locale)],
    [t('form.sex'), `${common(`sexLong.${patient.sex}`)}, ${common(`build.${patient.build}`).toLowerCase()}`],
    [t('form.allergies'), patient.allergies],
    [t('form.phone'), patient.phone],
    [t('form.email'), patient.email],
    [t('form.notes'), patient.notes],
  ];
  return (
    <section className={styles.details} aria-label={t('details')}>
      <h2>{t('details')}</h2>
      {archived && !rests ? <Notice kind="caution" text={t('archivedNotice')} /> : null}
      <dl>
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
      {archive.error === null ? null : <Notice kind="danger" text={archive.error.message} />}
      {rests ? null : (
        <div className={styles.detailActions}>
          <Button icon={<Pencil aria-hidden />} onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
          <Button icon={<PersonStanding aria-hidden />} onClick={() => void openBody()}>
            {t('body')}
          </Button>
          <Button
            kind="quiet"
            onClick={async () => {
              await archive.mutateAsync({ id: patient.id, archived: !archived }).catch(() => null);
              if (!archived) void navigate({ to: '/' });
            }}
          >
            {t(archived ? 'restore' : 'archive')}
          </Button>
          <PatientMenu patient={patient} />
        </div>
      )}
      <Merges merges={merges} />
      <PatientDialog open={editing} onOpenChange={setEditing} patient={patient} onSaved={() => undefined} />
    </section>
  );
}
