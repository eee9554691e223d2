import type { ReactNode } from 'react';
import { Controller, FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { contract } from '../../../shared/contract/index.ts';
import { LOCALES, THEMES } from '../../../shared/model/practice.ts';
import type { Right } from '../../../shared/model/role.ts';
import { formResolver } from '../../app/form-resolver.ts';
import { useMay } from '../../app/use-may.ts';
import { askAnew, useCommand } from '../../app/use-practice.ts';
import { WindowLanguage } from '../../app/window-language.tsx';
import { Button } from '../../ui/button.tsx';
import { NumberField, Select, TextField } from '../../ui/field.tsx';
import { PaperFields } from './paper-fields.tsx';
import { ReadingChoices } from './reading-choices.tsx';
import { SaveProblem } from './save-problem.tsx';
import styles from './settings.module.css';
import { useSettingClash } from './use-setting-clash.ts';
import { useSettingsEdit } from './use-settings-edit.ts';

const Settings = contract['settings.save'].input;
export type Settings = z.infer<typeof Settings>;

/** Everything that is saved together with one press. What was refused stays in the form. */
export function PracticeForm({ current }: { current: Settings }) {
  const { t } = useTranslation('settings');
  const save = useCommand('settings.save', ['settings']);
  const form = useForm<Settings>({ resolver: formResolver(Settings), defaultValues: current });
  const { errors, isDirty } = form.formState;
  const edit = useSettingsEdit(form, current, () => askAnew('settings.get', {}));
  const submit = form.handleSubmit(async (settings) => {
    const saved = await save.mutateAsync(settings).catch(() => null);
    if (saved !== null) edit.begin(saved);
  });
  const clashWords = useSettingClash();
  const isAdministrator = useMay('administer');
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Group title={t('letterhead')} hint={t('letterheadHint')}>
        <TextField
          label={t('name')}
          error={errors.settings?.name?.message}
          {...form.register('settings.name')}
        />
        <TextField
          label={t('address')}
          error={errors.settings?.address?.message}
          {...form.register('settings.address')}
        />
        <TextField
          label={t('phone')}
          error={errors.settings?.phone?.message}
          {...form.register('settings.phone')}
        />
        <TextField
          label={t('email')}
          error={errors.settings?.email?.message}
          {...form.register('settings.email')}
        />
      </Group>
      <Group right="work" title={t('practitioner')} hint={t('practitionerHint')}>
        <TextField
          label={t('practitionerName')}
          error={errors.practitioner?.name?.message}
          {...form.register('practitioner.name')}
        />
        <TextField
          label={t('practitionerTitle')}
          error={errors.practitioner?.title?.message}
          {...form.register('practitioner.title')}
        />
        <TextField
          label={t('practitionerLicence')}
          hint={t('practitionerLicenceHint')}
          error={errors.practitioner?.licence?.message}
          {...form.register('practitioner.licence')}
        />
      </Group>
      <Group right="work" title={t('language')} hint={t('interfaceHint')}>
        <WindowLanguage />
        {isAdministrator ? (
          <Controller
            control={form.control}
            name="settings.locale"
            render={({ field }) => (
              <Select
                label={t('englishDates')}
                value={field.value}
                onChange={field.onChange}
                choices={LOCALES.map((value) => ({ value, label: t(`locales.${value}`) }))}
              />
            )}
          />
        ) : null}
        <Controller
          control={form.control}
          name="settings.theme"
          render={({ field }) => (
            <Select
              label={t('theme')}
              value={field.value}
              onChange={field.onChange}
              choices={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
            />
          )}
        />
      </Group>
      <Group title={t('lock')} hint={t('lockHint')}>
        <Controller
          control={form.control}
          name="settings.lockAfterMin"
          render={({ field }) => (
            <Select
              label={t('lockAfter')}
              value={String(field.value ?? NEVER)}
              onChange={(value) => field.onChange(value === NEVER ? null : Number(value))}
              choices={lockTimes(field.value).map((minutes) => ({
                value: String(minutes),
                label: minutes === NEVER ? t('lockNever') : t('lockMinutes', { count: minutes }),
              }))}
            />
          )}
        />
      </Group>
      <Group title={t('papers')} hint={t('papersHint')}>
        <FormProvider {...form}>
          <PaperFields />
        </FormProvider>
      </Group>
      <Group right="treat" title={t('needles')} hint={t('needlesHint')}>
        <Controller
          control={form.control}
          name="settings.needle.gaugeMm"
          render={({ field }) => (
            <NumberField
              label={t('gauge')}
              unit="mm"
              step={0.01}
              decimals={2}
              value={field.value}
              onChange={field.onChange}
              error={errors.settings?.needle?.gaugeMm?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="settings.needle.lengthMm"
          render={({ field }) => (
            <NumberField
              label={t('length')}
              unit="mm"
              step={5}
              value={field.value}
              onChange={field.onChange}
              error={errors.settings?.needle?.lengthMm?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="settings.retentionMin"
          render={({ field }) => (
            <NumberField
              label={t('retention')}
              unit="min"
              value={field.value}
              onChange={field.onChange}
              error={errors.settings?.retentionMin?.message}
            />
          )}
        />
      </Group>
      <Group right="treat" title={t('readings')} hint={t('readingsHint')}>
        <FormProvider {...form}>
          <ReadingChoices />
        </FormProvider>
      </Group>
      <SaveProblem save={save} edit={edit} clashWords={clashWords} />
      <div className={styles.actions}>
        <Button type="submit" kind="primary" disabled={!isDirty || save.isPending}>
          {t('save')}
        </Button>
        <span role="status" className={styles.saved}>
          {save.isSuccess && !isDirty ? t('saved') : ''}
        </span>
      </div>
    </form>
  );
}

const NEVER = 'never';

/** The times that are offered, and the one that is set. */
const lockTimes = (set: number | null): readonly (number | typeof NEVER)[] => [
  ...[...new Set([5, 10, 15, 30, 60, ...(set === null ? [] : [set])])].sort((a, b) => a - b),
  NEVER,
];

/** Fields that belong together; whoever lacks the right to change them sees them greyed out. Administrators change all. */
function Group({
  title,
  hint,
  right = 'administer',
  children,
}: {
  title: string;
  hint?: string;
  right?: Right;
  children: ReactNode;
}) {
  const isOpen = useMay(right);
  const isAdministrator = useMay('administer');
  return (
    <fieldset className={styles.group} disabled={!isOpen && !isAdministrator}>
      <legend>{title}</legend>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}
