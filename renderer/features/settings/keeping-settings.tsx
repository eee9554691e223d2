import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { longDate } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { useCommand, usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReturnedNotice } from '../patients/erasing/returned-notice.tsx';
import styles from './keeping-settings.module.css';
import settings from './settings.module.css';
import { WrittenTwice } from './written-twice.tsx';

/** How long records are kept and whose period is over, and entries that look as if they were of one person. For administrators. */
export function KeepingSettings() {
  const { t } = useTranslation('erasing');
  const retention = usePractice('retention.get', {}, { refetchOnWindowFocus: 'always' });
  if (retention.error?.code === 'not-allowed') return null;
  return (
    <section className={settings.group} aria-labelledby="keeping">
      <h2 id="keeping">{t('keeping')}</h2>
      <p className={settings.hint}>{t('keepingHint')}</p>
      <div className={styles.body}>
        {retention.error === null ? null : <Notice kind="danger" text={retention.error.message} />}
        <ReturnedNotice />
        {retention.data === undefined ? null : (
          <>
            <PeriodForm key={retention.data.years} years={retention.data.years} />
            {retention.data.years === null ? null : <Past retention={retention.data} />}
          </>
        )}
        <WrittenTwice />
      </div>
    </section>
  );
}

function PeriodForm({ years: current }: { years: number | null }) {
  const { t } = useTranslation('erasing');
  const [years, setYears] = useState(current);
  const save = useCommand('retention.save', ['retention', 'erasure']);
  return (
    <form
      className={styles.period}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ years });
      }}
    >
      <NumberField
        label={t('period')}
        hint={t('periodHint')}
        error={save.error?.message}
        unit={t('unit')}
        value={years}
        onChange={setYears}
      />
      <Button type="submit" disabled={years === current || save.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}

function Past({ retention: { past, total } }: { retention: Output<'retention.get'> }) {
  const { t } = useTranslation('erasing');
  const { t: common } = useTranslation();
  const locale = useLocale();
  return (
    <div>
      <h3>{t('past')}</h3>
      {past.length === 0 ? (
        <p className={settings.hint}>{t('pastNone')}</p>
      ) : (
        <>
          <p className={settings.hint}>{t('pastHint')}</p>
          <ul className={styles.list} aria-label={t('past')}>
            {past.map(({ patient, lastContact }) => (
              <li key={patient.id}>
                <Link to="/patients/$patientId" params={{ patientId: patient.id }}>
                  <bdi>
                    {patient.givenName} {patient.familyName}
                  </bdi>
                </Link>
                <span>
                  {[
                    common('recordNumber', { number: patient.recordNumber }),
                    patient.archivedAt === null ? null : t('merging:archived'),
                    t('lastContact', { date: longDate(lastContact, locale) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          {total > past.length ? <p>{t('pastMore', { shown: past.length, total })}</p> : null}
        </>
      )}
    </div>
  );
}
