import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { BUILDS, SEXES } from '../../../shared/atlas/surface/mesh.ts';
import { LANGUAGES } from '../../../shared/model/handout.ts';
import { EMPTY_PATIENT, type Patient, PatientDraft } from '../../../shared/model/patient.ts';
import { EditConflict, MergedNotice } from '../../app/edit-conflict.tsx';
import { formResolver } from '../../app/form-resolver.ts';
import { useEditConflict } from '../../app/use-edit-conflict.ts';
import { useMay } from '../../app/use-may.ts';
import { askAnew, useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { draftOf } from './draft-of.ts';
import { FlagFields } from './flag-fields.tsx';
import styles from './patients.module.css';
import { useClashWords } from './use-clash-words.ts';

const draftOrEmpty = (patient: Patient | null) => (patient === null ? EMPTY_PATIENT : draftOf(patient));

/** Creates a patient (`patient` null) or edits one. A refused entry keeps everything that was typed. */
export function PatientDialog({
  open,
  onOpenChange,
  patient,
  onSaved,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  patient: Patient | null;
  onSaved: (patient: Patient) => void;
}) {
  const { t } = useTranslation('patients');
  return (
    <Dialog
      title={t(patient === null ? 'form.titleNew' : 'form.titleEdit')}
      open={open}
      onOpenChange={onOpenChange}
    >
      <PatientForm
        patient={patient}
        onCancel={() => onOpenChange(false)}
        onSaved={(saved) => {
          onOpenChange(false);
          onSaved(saved);
        }}
      />
    </Dialog>
  );
}

function PatientForm({
  patient,
  onCancel,
  onSaved,
}: {
  patient: Patient | null;
  onCancel: () => void;
  onSaved: (patient: Patient) => void;
}) {
  const { t } = useTranslation('patients');
  const { t: common } = useTranslation();
  const create = useCommand('patients.create', ['patients']);
  const update = useCommand('patients.update', ['patients']);
  const form = useForm<PatientDraft>({
    resolver: formResolver(PatientDraft),
    defaultValues: draftOrEmpty(patient),
  });
  const { errors } = form.formState;
  const { base, clashes, unread, openNewer } = useEditConflict({
    form,
    record: patient,
    draftOf: draftOrEmpty,
    readNewer: async (older) => older && askAnew('patients.get', { id: older.id }),
  });
  const clashWords = useClashWords();
  const mayTreat = useMay('treat');
  const failure = create.error ?? update.error;

  const submit = form.handleSubmit(async (draft) => {
    const saved =
      base === null
        ? await create.mutateAsync(draft).catch(() => null)
        : await update
            .mutateAsync({ id: base.id, revision: base.revision, patient: draft })
            .catch(() => null);
    if (saved !== null) onSaved(saved);
  });

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.half}>
        <TextField
          label={t('form.givenName')}
          error={errors.givenName?.message}
          dir="auto"
          {...form.register('givenName')}
        />
      </div>
      <div className={styles.half}>
        <TextField
          label={t('form.familyName')}
          error={errors.familyName?.message}
          dir="auto"
          {...form.register('familyName')}
        />
      </div>
      <div className={styles.half}>
        <TextField
          type="date"
          label={t('form.birthDate')}
          error={errors.birthDate?.message}
          min="1880-01-01"
          max="9999-12-31"
          {...form.register('birthDate', { setValueAs: (value) => (value === '' ? null : value) })}
          onBlur={(event) => {
            if (event.target.validity.badInput)
              form.setError('birthDate', { message: t('form.birthDateWrong') });
          }}
        />
      </div>
      <div className={styles.half}>
        <TextField
          label={t('form.recordNumber')}
          error={errors.recordNumber?.message}
          placeholder={patient === null ? t('form.recordNumberHint') : undefined}
          {...form.register('recordNumber')}
        />
      </div>
      <fieldset className={`${styles.group} ${styles.half}`}>
        <legend>{t('form.sex')}</legend>
        <Controller
          control={form.control}
          name="sex"
          render={({ field }) => (
            <Segmented
              label={t('form.sex')}
              value={field.value}
              onChange={field.onChange}
              choices={SEXES.map((value) => ({ value, label: common(`sexLong.${value}`) }))}
            />
          )}
        />
        <p className={styles.hint}>{t('form.bodyHint')}</p>
      </fieldset>
      <fieldset className={`${styles.group} ${styles.half}`}>
        <legend>{t('form.build')}</legend>
        <Controller
          control={form.control}
          name="build"
          render={({ field }) => (
            <Segmented
              label={t('form.build')}
              value={field.value}
              onChange={field.onChange}
              choices={BUILDS.map((value) => ({ value, label: common(`build.${value}`) }))}
            />
          )}
        />
      </fieldset>
      <fieldset className={styles.clinical} disabled={!mayTreat}>
        <FlagFields control={form.control} register={form.register} errors={errors} />
        <div className={styles.whole}>
          <TextField
            label={t('form.allergies')}
            hint={mayTreat ? undefined : t('people:patientFields')}
            error={errors.allergies?.message}
            {...form.register('allergies')}
          />
        </div>
      </fieldset>
      <div className={styles.half}>
        <TextField
          type="tel"
          label={t('form.phone')}
          error={errors.phone?.message}
          {...form.register('phone')}
        />
      </div>
      <div className={styles.half}>
        <TextField label={t('form.email')} error={errors.email?.message} {...form.register('email')} />
      </div>
      <div className={styles.half}>
        <Controller
          control={form.control}
          name="language"
          render={({ field }) => (
            <Select
              label={t('form.language')}
              value={field.value ?? 'practice'}
              onChange={(value) => field.onChange(value === 'practice' ? null : value)}
              choices={[
                { value: 'practice', label: t('form.languagePractice') },
                ...LANGUAGES.map((value) => ({ value, label: common(`language.${value}`) })),
              ]}
            />
          )}
        />
      </div>
      <fieldset className={styles.clinical} disabled={!mayTreat}>
        <div className={styles.whole}>
          <TextArea
            label={t('form.notes')}
            error={errors.notes?.message}
            dir="auto"
            {...form.register('notes')}
          />
        </div>
      </fieldset>
      {failure === null ? null : (
        <div className={styles.whole}>
          {failure.code === 'conflict' ? (
            <EditConflict
              message={unread?.message ?? failure.message}
              onOpen={async () => {
                if (await openNewer()) update.reset();
              }}
            />
          ) : (
            <Notice kind="danger" text={failure.message} />
          )}
        </div>
      )}
      {clashes === null || base === null || failure !== null ? null : (
        <div className={styles.whole}>
          <MergedNotice clashes={clashes.map((path) => clashWords(base, path))} />
        </div>
      )}
      <div className={styles.whole}>
        <DialogActions>
          <Button onClick={onCancel}>{common('cancel')}</Button>
          <Button type="submit" kind="primary" disabled={form.formState.isSubmitting}>
            {t(patient === null ? 'form.create' : 'form.save')}
          </Button>
        </DialogActions>
      </div>
    </form>
  );
}
