import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import practice from '../practice.module.css';
import styles from './calendar.module.css';
import { ExportForm } from './export-form.tsx';
import { ImportForm } from './import-form.tsx';

/** Dates out to another calendar, and back. */
export function CalendarDialog({ day, onClose }: { day: string; onClose: () => void }) {
  const { t } = useTranslation('practice');
  return (
    <Dialog title={t('calendar.title')} open onOpenChange={onClose}>
      <div className={`${practice.stack} ${styles.calendar}`}>
        <ExportForm day={day} />
        <ImportForm />
      </div>
    </Dialog>
  );
}
