import { type Control, Controller, type FieldErrors, type UseFormRegister, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { weeksPregnantOn } from '../../../shared/model/age.ts';
import { BODY_AREAS, type BodyArea, type FlagAreas, PlacedFlag } from '../../../shared/model/body-area.ts';
import { DueDate, PATIENT_FLAGS, type PatientDraft } from '../../../shared/model/patient.ts';
import { today } from '../../app/dates.ts';
import { TextField } from '../../ui/field.tsx';
import { Toggles } from '../../ui/toggles.tsx';
import styles from './patients.module.css';

/** What must be known before treating; under a flag that is set, where it holds or when a birth is due. */
export function FlagFields({
  control,
  register,
  errors,
}: {
  control: Control<PatientDraft>;
  register: UseFormRegister<PatientDraft>;
  errors: FieldErrors<PatientDraft>;
}) {
  const { t } = useTranslation('patients');
  const { t: common } = useTranslation();
  const flags = useWatch({ control, name: 'flags' });
  return (
    <fieldset className={`${styles.group} ${styles.whole}`}>
      <legend>{t('form.flags')}</legend>
      <div className={styles.flags}>
        {PATIENT_FLAGS.map((flag) => {
          const placed = PlacedFlag.safeParse(flag);
          const isSet = flags.includes(flag);
          return [
            <label key={flag} className={styles.flag}>
              <input type="checkbox" value={flag} {...register('flags')} />
              {common(`flag.${flag}`)}
            </label>,
            isSet && placed.success ? (
              <Areas key={`${flag} at`} control={control} flag={placed.data} />
            ) : null,
            isSet && flag === 'pregnant' ? (
              <DueDateField key="due" control={control} register={register} error={errors.dueDate?.message} />
            ) : null,
          ];
        })}
      </div>
    </fieldset>
  );
}

function Areas({ control, flag }: { control: Control<PatientDraft>; flag: PlacedFlag }) {
  const { t } = useTranslation('patients');
  const { t: common } = useTranslation();
  return (
    <div className={styles.flagDetail}>
      <span className={styles.detailName}>{t('form.where', { flag: common(`flag.${flag}`) })}</span>
      <Controller
        control={control}
        name="flagAreas"
        render={({ field }) => (
          <Toggles
            label={t('form.where', { flag: common(`flag.${flag}`) })}
            values={field.value[flag] ?? []}
            onChange={(areas) => field.onChange(withAreas(field.value, flag, areas))}
            choices={BODY_AREAS.map((value) => ({ value, label: common(`area.${value}`) }))}
          />
        )}
      />
    </div>
  );
}

/** A flag without areas is left out, so that a form that was put back is the one it was. */
function withAreas(all: FlagAreas, flag: PlacedFlag, areas: readonly BodyArea[]): FlagAreas {
  const { [flag]: _, ...others } = all;
  return areas.length === 0 ? others : { ...others, [flag]: areas };
}

function DueDateField({
  control,
  register,
  error,
}: {
  control: Control<PatientDraft>;
  register: UseFormRegister<PatientDraft>;
  error: string | undefined;
}) {
  const { t } = useTranslation('patients');
  const due = DueDate.safeParse(useWatch({ control, name: 'dueDate' }));
  const weeks = due.success ? weeksPregnantOn(due.data, today()) : null;
  return (
    <div className={styles.flagDetail}>
      <TextField
        type="date"
        label={t('form.dueDate')}
        error={error}
        hint={weeks === null ? undefined : t('form.weeks', { count: weeks })}
        min="2000-01-01"
        max="9999-12-31"
        {...register('dueDate', { setValueAs: (value) => (value === '' ? null : value) })}
      />
    </div>
  );
}
