import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LOCALES, PracticeSettings, Practitioner } from '../../../shared/model/practice.ts';
import { formResolver } from '../../app/form-resolver.ts';
import { WindowLanguage } from '../../app/window-language.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import styles from './start.module.css';

const Facts = z.object({
  name: PracticeSettings.shape.name,
  practitioner: Practitioner.shape.name,
  title: Practitioner.shape.title,
  address: PracticeSettings.shape.address,
  phone: PracticeSettings.shape.phone,
  locale: PracticeSettings.shape.locale,
});
export type PracticeFacts = z.infer<typeof Facts>;

/** What stands in the letterhead, and who treats. */
export function PracticeStep({
  facts,
  onDone,
}: {
  facts: PracticeFacts;
  onDone: (facts: PracticeFacts) => void;
}) {
  const { t } = useTranslation('start');
  const form = useForm<PracticeFacts>({ resolver: formResolver(Facts), defaultValues: facts });
  const { errors } = form.formState;
  return (
    <form onSubmit={form.handleSubmit(onDone)} style={{ display: 'contents' }} noValidate>
      <TextField
        label={t('practiceName')}
        hint={t('practiceHint')}
        error={errors.name?.message}
        autoFocus
        {...form.register('name')}
      />
      <TextField
        label={t('practitionerName')}
        error={errors.practitioner?.message}
        {...form.register('practitioner')}
      />
      <TextField
        label={t('practitionerTitle')}
        placeholder={t('practitionerTitlePlaceholder')}
        error={errors.title?.message}
        {...form.register('title')}
      />
      <TextField label={t('address')} error={errors.address?.message} {...form.register('address')} />
      <TextField label={t('phone')} type="tel" error={errors.phone?.message} {...form.register('phone')} />
      <WindowLanguage />
      <Controller
        control={form.control}
        name="locale"
        render={({ field }) => (
          <Select
            label={t('region')}
            value={field.value}
            onChange={field.onChange}
            choices={LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
          />
        )}
      />
      <div className={styles.actions}>
        <Button type="submit" kind="primary">
          {t('continue')}
        </Button>
      </div>
    </form>
  );
}
