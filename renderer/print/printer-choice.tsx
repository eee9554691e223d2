import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Printer } from '../../shared/contract/shell.ts';
import { shell } from '../app/host.ts';
import { usePractice } from '../app/use-practice.ts';
import { Select } from '../ui/field.tsx';
import { rememberPrinting } from './print-habits.ts';

/** Which printer the system's dialog starts with. Only the desktop knows the printers. */
export function PrinterChoice() {
  const { t } = useTranslation('handout');
  const [printers, setPrinters] = useState<readonly Printer[]>([]);
  const settings = usePractice('settings.get', {});
  useEffect(() => {
    void shell?.printers().then(setPrinters, () => {});
  }, []);
  if (printers.length < 2 || settings.data === undefined) return null;
  const last = settings.data.settings.printer;
  return (
    <Select
      label={t('toolbar.printer')}
      value={printers.some(({ name }) => name === last) ? last : ''}
      onChange={(printer) => void rememberPrinting({ printer })}
      choices={[
        { value: '', label: t('toolbar.usualPrinter') },
        ...printers.map(({ name, label }) => ({ value: name, label })),
      ]}
    />
  );
}
