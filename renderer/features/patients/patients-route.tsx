import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Search, UserPlus } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPatient } from '../../../shared/contract/patients.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { shortDate } from '../../app/dates.ts';
import { FlagChips } from '../../app/flag-chips.tsx';
import { ask } from '../../app/practice-client.ts';
import { useLocale } from '../../app/use-locale.ts';
import { usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ReturnedNotice } from './erasing/returned-notice.tsx';
import { PatientDialog } from './patient-dialog.tsx';
import styles from './patients.module.css';
import { useAgeAndSex } from './use-age-and-sex.ts';

const LIMIT = 100;

/** All patients: find as you type, open, create. Arrow keys walk from the search field into the list. */
export function PatientsRoute() {
  const { t } = useTranslation('patients');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [archived, setArchived] = useState(false);
  const [creating, setCreating] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const searched = useDeferredValue(text);
  const found = usePractice(
    'patients.find',
    { text: searched, archived, limit: LIMIT },
    { placeholderData: keepPreviousData, refetchOnWindowFocus: 'always' },
  );
  const patients = found.data?.patients ?? [];
  useCommands([{ id: 'patients.new', title: t('new'), run: () => setCreating(true) }]);

  // The list may still show what an earlier letter found; Enter must never open somebody else.
  const openFirst = async () => {
    if (text.trim() === '') return;
    const answer = await ask('patients.find', { text, archived, limit: 1 }).catch(() => null);
    const first = answer?.patients[0];
    if (first !== undefined) await navigate({ to: '/patients/$patientId', params: { patientId: first.id } });
  };

  const toFirst = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void openFirst();
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector('a')?.focus();
    }
  };

  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('title')}</h1>
        <div className={styles.search}>
          <Search aria-hidden />
          <input
            type="text"
            aria-label={t('find')}
            placeholder={t('findPlaceholder')}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={toFirst}
            // biome-ignore lint/a11y/noAutofocus: finding a patient is what this screen is for
            autoFocus
            spellCheck={false}
          />
        </div>
        <Switch label={t('archivedToggle')} checked={archived} onChange={setArchived} />
        <Button kind="primary" icon={<UserPlus aria-hidden />} onClick={() => setCreating(true)}>
          {t('new')}
        </Button>
      </header>

      <div className={styles.content}>
        <ReturnedNotice />
        {found.isError ? (
          <Notice kind="danger" text={found.error.message} onRetry={() => void found.refetch()} />
        ) : null}
        {found.data !== undefined && patients.length === 0 ? (
          <NobodyFound text={searched} archived={archived} />
        ) : null}
        {patients.length > 0 ? (
          <>
            <p className={styles.count} aria-live="polite">
              {searched === '' && !archived ? t('recent') : t('found', { count: found.data?.total ?? 0 })}
            </p>
            <PatientList patients={patients} listRef={list} />
            {(found.data?.total ?? 0) > patients.length ? (
              <p className={styles.count}>
                {t('showing', { shown: patients.length, total: found.data?.total })}
              </p>
            ) : null}
          </>
        ) : null}
      </div>

      <PatientDialog
        open={creating}
        onOpenChange={setCreating}
        patient={null}
        onSaved={(patient) =>
          void navigate({ to: '/patients/$patientId', params: { patientId: patient.id } })
        }
      />
    </main>
  );
}

function NobodyFound({ text, archived }: { text: string; archived: boolean }) {
  const { t } = useTranslation('patients');
  if (text === '' && archived) return <EmptyState title={t('noneArchived')} />;
  return text === '' ? (
    <EmptyState title={t('none')} hint={t('noneHint')} />
  ) : (
    <EmptyState title={t('noneFound', { text })} hint={t('noneFoundHint')} />
  );
}

function PatientList({
  patients,
  listRef,
}: {
  patients: readonly FoundPatient[];
  listRef: React.RefObject<HTMLUListElement | null>;
}) {
  const { t } = useTranslation('patients');
  const locale = useLocale();
  const ageAndSex = useAgeAndSex();
  const walk = (event: KeyboardEvent<HTMLUListElement>) => {
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    links[at + step]?.focus();
  };
  return (
    <ul ref={listRef} className={styles.list} aria-label={t('title')} onKeyDown={walk}>
      {patients.map((patient) => (
        <li key={patient.id}>
          <Link to="/patients/$patientId" params={{ patientId: patient.id }} className={styles.row}>
            <span className={styles.name} title={`${patient.givenName} ${patient.familyName}`}>
              <bdi>
                {patient.givenName} <strong>{patient.familyName}</strong>
              </bdi>
            </span>
            <span className={styles.muted}>{ageAndSex(patient)}</span>
            <span className={styles.muted}>
              {patient.birthDate === null ? null : shortDate(patient.birthDate, locale)}
            </span>
            <span className={styles.muted}>{patient.recordNumber}</span>
            <FlagChips patient={patient} />
            <span className={styles.changed}>{shortDate(patient.workedAt, locale)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
