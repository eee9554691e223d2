import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { download } from '../../app/download.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './exchange.module.css';
import { FormatChoice } from './format-choice.tsx';

/** Asks in what form one patient's record is to leave, and gives the file to be saved. */
export function ExportPatientDialog({
  patientId,
  open,
  onOpenChange,
}: {
  patientId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useTranslation('exports');
  const [format, setFormat] = useState<ExportFormat>('json');
  const make = useCommand('exports.patient', []);
  const save = async () => {
    const file = await make.mutateAsync({ id: patientId, format }).catch(() => null);
    if (file !== null) download(blobOf(file), file.fileName);
  };
  const change = (next: boolean) => {
    if (next) make.reset();
    onOpenChange(next);
  };
  return (
    <Dialog title={t('patientTitle')} open={open} onOpenChange={change}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormatChoice
          value={format}
          onChange={(next) => {
            make.reset();
            setFormat(next);
          }}
        />
        <Notice kind="caution" text={t('clear')} />
        {make.error === null ? null : <Notice kind="danger" text={make.error.message} />}
        <DialogActions>
          <p role="status" className={styles.told}>
            {make.data === undefined ? '' : t('downloaded', { name: make.data.fileName })}
          </p>
          <Button type="submit" kind="primary" disabled={make.isPending}>
            {t('download')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function blobOf({ content, encoding, mediaType }: Output<'exports.patient'>): Blob {
  const bytes =
    encoding === 'utf8' ? content : Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: mediaType });
}
