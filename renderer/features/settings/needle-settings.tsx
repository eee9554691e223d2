import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Controller, type UseFormReturn, useFieldArray, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { contract, type Input } from '../../../shared/contract/index.ts';
import { NEEDLE_REGIONS, type NeedleRegion } from '../../../shared/model/needles.ts';
import { formResolver } from '../../app/form-resolver.ts';
import { needleText } from '../../app/needle-words.ts';
import { askAnew, useCommand } from '../../app/use-practice.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { NumberField, Select, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SaveProblem } from './save-problem.tsx';
import styles from './settings.module.css';
import { useNeedleClash } from './use-needle-clash.ts';
import { useSettingsEdit } from './use-settings-edit.ts';

const Needles = contract['needles.save'].input;
type Needles = Input<'needles.save'>;

const MOST = 60;
/** In place of a needle: the size that the practice starts with. */
const AS_PRACTICE = '';

/** The needles that the practice keeps, and which of them the practitioner at work takes where. Saved with one press. */
export function NeedleSettings({ current }: { current: Needles }) {
  const { t } = useTranslation('settings');
  const save = useCommand('needles.save', ['needles']);
  const form = useForm<Needles>({ resolver: formResolver(Needles), defaultValues: current });
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: 'needles',
    keyName: 'key',
  });
  const adder = useRef<HTMLButtonElement>(null);
  const { isDirty, errors } = form.formState;
  const edit = useSettingsEdit(form, current, () => askAnew('needles.get', {}));
  const clashWords = useNeedleClash();
  const submit = form.handleSubmit(async (needles) => {
    const saved = await save.mutateAsync(withKeptAsUsual(needles)).catch(() => null);
    if (saved !== null) edit.begin(saved);
  });
  const take = (at: number) => {
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
      <SaveProblem save={save} edit={edit} clashWords={clashWords} />
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

/** A needle that was given up, here or elsewhere, is nobody's usual one any longer. */
function withKeptAsUsual({ needles, usual, ...rest }: Needles): Needles {
  const isKept = (id: string) => needles.some((needle) => needle.id === id);
  const kept = Object.entries(usual).filter(([, id]) => isKept(id));
  return { ...rest, needles, usual: Object.fromEntries(kept) };
}

function NeedleRow({
  form,
  at,
  onRemove,
}: {
  form: UseFormReturn<Needles>;
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

function UsualNeedle({ form, region }: { form: UseFormReturn<Needles>; region: NeedleRegion }) {
  const { t } = useTranslation('settings');
  const usual = form.watch('usual');
  const choices = form.watch('needles').map((needle) => ({
    value: needle.id,
    label: [`${needleText(needle)} mm`, needle.maker].filter(Boolean).join(', '),
  }));
  return (
    <Select
      label={t(`library.regions.${region}`)}
      value={choices.find(({ value }) => value === usual[region])?.value ?? AS_PRACTICE}
      choices={[{ value: AS_PRACTICE, label: t('library.asPractice') }, ...choices]}
      onChange={(id) => {
        const { [region]: _, ...others } = usual;
        const next = id === AS_PRACTICE ? others : { ...others, [region]: id };
        form.setValue('usual', next, { shouldDirty: true });
      }}
    />
  );
}
