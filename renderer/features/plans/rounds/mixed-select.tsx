import { useTranslation } from 'react-i18next';
import { type Choice, Select } from '../../../ui/field.tsx';

/** One of a few choices for several entries; while they differ it says so, until one is chosen for all. */
export function MixedSelect<T extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  /** Undefined where the entries differ. */
  value: T | undefined;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
}) {
  const { t } = useTranslation('rounds');
  if (value !== undefined)
    return <Select label={label} value={value} choices={choices} onChange={onChange} />;
  return (
    <Select<T | 'mixed'>
      label={label}
      value="mixed"
      choices={[{ value: 'mixed', label: t('many.mixed') }, ...choices]}
      onChange={(next) => next !== 'mixed' && onChange(next)}
    />
  );
}
