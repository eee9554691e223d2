import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/field.tsx';

/** The passphrase of whoever asks, typed once more. */
export function OwnPassphrase({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation('people');
  return (
    <TextField
      label={t('own')}
      hint={t('ownHint')}
      type="password"
      autoComplete="current-password"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
    />
  );
}
