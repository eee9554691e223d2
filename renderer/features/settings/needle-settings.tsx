import { zodResolver } from '@hookform/resolvers/zod';
import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Controller, type UseFormReturn, useFieldArray, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NEEDLE_REGIONS, NeedleCase, type NeedleRegion } from '../../../shared/model/needles.ts';
import { needleText } from '../../app/needle-words.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { NumberField, Select, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './settings.module.css';

const MOST = 60;
/** In place of a needle: the size that the practice starts with. */
const AS_PRACTICE = '';

/** The needles that the practice keeps, and which of them the practitioner at work takes where. Saved with one press. */
export function NeedleSettings({ current }: { current: NeedleCase }) {
  const { t } = useTranslation('settings');
  const save = useCommand('needles.save', ['needles']);
  const form = useForm<NeedleCase>({ resolver: zodResolver(NeedleCase), defaultValues: current });
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: 'needles',
    keyName: 'key',
  });
  const adder = useRef<HTMLButtonElement>(null);
  const { isDirty, errors } = form.formState;
  const submit = form.handleSubmit(async (needles) => {
    const saved = await save.mutateAsync(needles).catch(() => null);
    if (saved !== null) form.reset(saved);
  });
  const take = (at: number) => {
    const { id } = form.getValues(`needles.${at}`);
    const usual = Object.entries(form.getValues('usual')).filter(([, kept]) => kept !== id);
    form.setValue('usual', Object.fromEntries(usual), { shouldDirty: true });
    remove(at);
    adder.current?.focus();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t('library.title')}>
      <fieldset className={styles.group}>
        <legend>{t('library.title')}</legend>
        <p className={styles.hint}>{t('library.hint')}</p>
        <ul className={styles.needles}>
          {fields.map(({ key }, at) => (
            <NeedleRow key={key} form={form} at={at} onRemove={() => take(at)} />
          ))}
        </ul>
        <Button
          ref={adder}
          icon={<Plus aria-hidden />}
          disabled={fields.length >= MOST}
          onClick={() =>
            append(
              { id: crypto.randomUUID(), gaugeMm: 0.25, lengthMm: 40, maker: '', material: '' },
              { focusName: `needles.${fields.length}.gaugeMm` },
            )
          }
        >
          {t('library.add')}
        </Button>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('library.usual')}</legend>
        <p className={styles.hint}>{t('library.usualHint')}</p>
        <div className={styles.fields}>
          {NEEDLE_REGIONS.map((region) => (
            <UsualNeedle key={region} form={form} region={region} />
          ))}
        </div>
      </fieldset>
      {save.error === null ? null : <Notice kind="danger" text={save.error.message} />}
      {errors.needles?.root?.message === undefined ? null : (
        <Notice kind="danger" text={errors.needles.root.message} />
      )}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" disabled={!isDirty || save.isPending}>
          {t('library.save')}
        </Button>
        <span role="status" className={styles.saved}>
          {save.isSuccess && !isDirty ? t('saved') : ''}
        </span>
      </div>
    </form>
  );
}

function NeedleRow({
  form,
  at,
  onRemove,
}: {
  form: UseFormReturn<NeedleCase>;
  at: number;
  onRemove: () => void;
}) {
  const { t } = useTranslation('settings');
  const errors = form.formState.errors.needles?.[at];
  const name = needleText(form.watch(`needles.${at}`));
  const size = (part: 'gaugeMm' | 'lengthMm', step: number, decimals: number) => (
    <Controller
      control={form.control}
      name={`needles.${at}.${part}`}
      render={({ field }) => (
        <NumberField
          label={t(part === 'gaugeMm' ? 'gauge' : 'length')}
          unit="mm"
          step={step}
          decimals={decimals}
          value={field.value}
          onChange={(value) => field.onChange(value ?? 0)}
          error={errors?.[part]?.message}
        />
      )}
    />
  );
  return (
    <li aria-label={name}>
      {size('gaugeMm', 0.01, 2)}
      {size('lengthMm', 5, 0)}
      <TextField
        label={t('library.maker')}
        error={errors?.maker?.message}
        {...form.register(`needles.${at}.maker`)}
      />
      <TextField
        label={t('library.material')}
        error={errors?.material?.message}
        {...form.register(`needles.${at}.material`)}
      />
      <IconButton label={t('library.remove', { name })} onClick={onRemove}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}

function UsualNeedle({ form, region }: { form: UseFormReturn<NeedleCase>; region: NeedleRegion }) {
  const { t } = useTranslation('settings');
  const usual = form.watch('usual');
  const choices = form.watch('needles').map((needle) => ({
    value: needle.id,
    label: [`${needleText(needle)} mm`, needle.maker].filter(Boolean).join(', '),
  }));
  return (
    <Select
      label={t(`library.regions.${region}`)}
      value={usual[region] ?? AS_PRACTICE}
      choices={[{ value: AS_PRACTICE, label: t('library.asPractice') }, ...choices]}
      onChange={(id) => {
        const { [region]: _, ...others } = usual;
        const next = id === AS_PRACTICE ? others : { ...others, [region]: id };
        form.setValue('usual', next, { shouldDirty: true });
      }}
    />
  );
}
