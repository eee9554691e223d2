import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { INTENSITIES, type Intensity, Minutes } from '../../../../shared/model/application.ts';
import { AmountField } from '../draft-fields.tsx';
import { OptionalSelect } from './optional-select.tsx';

type Typed<T> = (value: T, typing: string) => void;

/** How strong: light, medium, strong, or not said. */
export function IntensityField({
  value,
  onChange,
}: {
  value: Intensity | null;
  onChange: (value: Intensity | null) => void;
}) {
  const { t } = useTranslation('modalities');
  return (
    <OptionalSelect
      label={t('intensity')}
      value={value}
      onChange={onChange}
      choices={INTENSITIES.map((one) => ({ value: one, label: t(`intensities.${one}`) }))}
    />
  );
}

/** How long. `name` names the field for undo. */
export function MinutesField({
  label,
  name,
  value,
  commit,
}: {
  label: string;
  name: string;
  value: number | null;
  commit: Typed<number | null>;
}) {
  const { t } = useTranslation('plans');
  return (
    <AmountField
      label={label}
      name={name}
      unit={t('prescription.min')}
      value={value}
      schema={Minutes.nullable()}
      commit={commit}
    />
  );
}

/** How far across: of the round area about a place, of a cup, of a path. */
export function MillimetresField<T extends number | null>({
  label,
  name,
  value,
  schema,
  missing,
  commit,
}: {
  label: string;
  name: string;
  value: T;
  schema: z.ZodType<T>;
  /** What to say when the field is empty although it must not be. */
  missing?: string;
  commit: Typed<T>;
}) {
  const { t } = useTranslation('plans');
  return (
    <AmountField
      label={label}
      name={name}
      unit={t('prescription.mm')}
      value={value}
      schema={schema}
      {...(missing === undefined ? {} : { missing })}
      step={5}
      commit={commit}
    />
  );
}
