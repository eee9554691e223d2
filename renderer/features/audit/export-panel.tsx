import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract/index.ts';
import { today } from '../../app/dates.ts';
import { download } from '../../app/download.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './audit.module.css';

const FORMATS: readonly { format: Input<'audit.export'>['format']; type: string }[] = [
  { format: 'csv', type: 'text/csv' },
  { format: 'json', type: 'application/json' },
];

/** Saves the whole trail as a file. */
export function ExportPanel() {
  const { t } = useTranslation('audit');
  const exporting = useCommand('audit.export', []);
  return (
    <section className={styles.card} aria-labelledby="audit-export">
      <h2 id="audit-export">{t('export.title')}</h2>
      <p className={styles.hint}>{t('export.hint')}</p>
      <div className={styles.formats}>
        {FORMATS.map(({ format, type }) => (
          <Button
            key={format}
            icon={<Download aria-hidden />}
            disabled={exporting.isPending}
            onClick={() =>
              exporting.mutate(
                { format },
                {
                  onSuccess: ({ text }) =>
                    download(new Blob([text], { type }), `${t('export.file', { date: today() })}.${format}`),
                },
              )
            }
          >
            {t(`export.${format}`)}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.hint}>
        {exporting.isPending ? t('export.doing') : ''}
      </p>
      {exporting.error === null ? null : <Notice kind="danger" text={exporting.error.message} />}
    </section>
  );
}
