import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { contrastOnPaper, readableOnPaper } from '../../../shared/model/paper-colour.ts';
import { Button } from '../../ui/button.tsx';
import { described, Frame } from '../../ui/field.tsx';
import styles from './settings.module.css';

/** A first colour to change: the petrol of the window. */
const FIRST = '#1f5f6b';

/** The colour of headings and rules on paper, or black, with how well it is read on white. */
export function ColourField({
  value,
  onChange,
  error,
}: {
  value: string | null;
  onChange: (colour: string | null) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation('settings');
  const id = useId();
  const readable = value === null ? null : readableOnPaper(value);
  const hint =
    value === null
      ? t('colour.black')
      : t('colour.contrast', { ratio: (Math.floor(contrastOnPaper(value) * 10) / 10).toFixed(1) });
  return (
    <Frame id={id} label={t('colour.label')} hint={hint} error={error}>
      <div className={styles.colour}>
        <input
          id={id}
          type="color"
          value={value ?? '#000000'}
          onChange={(event) => onChange(event.target.value)}
          {...described(id, { hint, error })}
        />
        {value === null ? (
          <Button onClick={() => onChange(FIRST)}>{t('colour.use')}</Button>
        ) : (
          <Button onClick={() => onChange(null)}>{t('colour.none')}</Button>
        )}
        {readable === null || readable === value ? null : (
          <Button onClick={() => onChange(readable)}>{t('colour.darker')}</Button>
        )}
      </div>
    </Frame>
  );
}
