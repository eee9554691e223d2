import { useTranslation } from 'react-i18next';
import { TRAIL_KINDS } from '../../../shared/contract/audit.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { PatientField } from '../../app/patient-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import styles from './audit.module.css';
import type { AuditSearch } from './search.ts';

/** Which rows are listed: of whom, by whom, of which kind, on which days. */
export function TrailFilters({
  search,
  people,
  patientName,
  onChange,
}: {
  search: AuditSearch;
  people: Output<'audit.list'>['people'];
  /** Of the patient whom the list is narrowed to. */
  patientName: string | null;
  onChange: (changed: Partial<AuditSearch>) => void;
}) {
  const { t } = useTranslation('audit');
  return (
    <section className={styles.filters} aria-label={t('filters')}>
      {search.patient === undefined ? (
        <PatientField
          label={t('patient')}
          placeholder={t('findPatient')}
          listLabel={t('patients')}
          none={t('noPatient')}
          onChange={(patient) => patient !== null && onChange({ patient: patient.id })}
        />
      ) : (
        <div className={styles.chosen}>
          <span>{t('patient')}</span>
          <Button onClick={() => onChange({ patient: undefined })}>
            <bdi>{patientName ?? t('aPatient')}</bdi>
            <span aria-hidden>×</span>
            <span className="visually-hidden">{t('anyPatient')}</span>
          </Button>
        </div>
      )}
      <Select
        label={t('person')}
        value={search.person ?? ALL}
        onChange={(person) => onChange({ person: person === ALL ? undefined : person })}
        choices={[
          { value: ALL, label: t('everybody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        label={t('kindLabel')}
        value={search.kind ?? ALL}
        onChange={(kind) => onChange({ kind: kind === ALL ? undefined : kind })}
        choices={[
          { value: ALL, label: t('kind.all') },
          ...TRAIL_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
      />
      {(['from', 'until'] as const).map((end) => (
        <TextField
          key={end}
          type="date"
          label={t(end)}
          value={search[end] ?? ''}
          onChange={(event) => onChange({ [end]: event.target.value || undefined })}
        />
      ))}
    </section>
  );
}

const ALL = 'all';
