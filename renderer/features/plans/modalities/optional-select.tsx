import { useTranslation } from 'react-i18next';
import { type Choice, Select } from '../../../ui/field.tsx';

const UNSAID = 'unsaid';

/** One of a few choices, or none said. */
export function OptionalSelect<T extends string>({
  label,
  value,
  onChange,
  choices,
}: {
  label: string;
  value: T | null;
  onChange: (value: T | null) => void;
  choices: readonly Choice<T>[];
}) {
  const { t } = useTranslation('modalities');
  return (
    <Select<T | typeof UNSAID>
      label={label}
      value={value ?? UNSAID}
      choices={[{ value: UNSAID, label: t('unsaid') }, ...choices]}
      onChange={(next) => onChange(next === UNSAID ? null : next)}
    />
  );
}
