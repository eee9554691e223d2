import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { HANDOUT_LENGTHS, LANGUAGES } from '../../../shared/model/handout.ts';
import { PAPERS } from '../../../shared/model/practice.ts';
import { NumberField, Select } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ColourField } from './colour-field.tsx';
import type { Settings } from './practice-form.tsx';

/** What every paper of the practice looks like, and how its handouts are written unless a plan says otherwise. */
export function PaperFields() {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { control, formState } = useFormContext<Settings>();
  const errors = formState.errors.settings;
  return (
    <>
      <Controller
        control={control}
        name="settings.paper"
        render={({ field }) => (
          <Select
            label={t('paper')}
            value={field.value}
            onChange={field.onChange}
            choices={PAPERS.map((value) => ({ value, label: value }))}
          />
        )}
      />
      <Controller
        control={control}
        name="settings.marginMm"
        render={({ field }) => (
          <NumberField
            label={t('margin')}
            unit="mm"
            value={field.value}
            onChange={field.onChange}
            error={errors?.marginMm?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="settings.colour"
        render={({ field }) => (
          <ColourField value={field.value} onChange={field.onChange} error={errors?.colour?.message} />
        )}
      />
      <Controller
        control={control}
        name="settings.meridianColours"
        render={({ field }) => (
          <Switch label={t('meridianColours')} checked={field.value} onChange={field.onChange} />
        )}
      />
      <Controller
        control={control}
        name="settings.handout.largePrint"
        render={({ field }) => (
          <Switch label={t('handout.largePrint')} checked={field.value} onChange={field.onChange} />
        )}
      />
      <Controller
        control={control}
        name="settings.handout.language"
        render={({ field }) => (
          <Select
            label={t('handout.language')}
            value={field.value}
            onChange={field.onChange}
            choices={LANGUAGES.map((value) => ({ value, label: common(`language.${value}`) }))}
          />
        )}
      />
      <Controller
        control={control}
        name="settings.handout.length"
        render={({ field }) => (
          <Select
            label={t('handout.length')}
            value={field.value}
            onChange={field.onChange}
            choices={HANDOUT_LENGTHS.map((value) => ({ value, label: t(`handout.lengths.${value}`) }))}
          />
        )}
      />
    </>
  );
}
