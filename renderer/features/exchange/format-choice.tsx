import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/contract/exports.ts';
import styles from './exchange.module.css';

/** The forms that a record can leave in, each with a sentence on what it is for. */
export function FormatChoice({
  value,
  onChange,
  disabled = false,
}: {
  value: ExportFormat;
  onChange: (format: ExportFormat) => void;
  disabled?: boolean;
}) {
  const { t } = useTranslation('exports');
  const name = useId();
  return (
    <div role="radiogroup" className={styles.formats} aria-labelledby={`${name}-label`}>
      <p id={`${name}-label`} className={styles.label}>
        {t('format')}
      </p>
      {EXPORT_FORMATS.map((format) => (
        <label key={format} className={styles.format}>
          <input
            type="radio"
            name={name}
            value={format}
            checked={format === value}
            disabled={disabled}
            onChange={() => onChange(format)}
          />
          <span>
            <b>{t(`formats.${format}`)}</b>
            <span className={styles.purpose}>{t(`purposes.${format}`)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
