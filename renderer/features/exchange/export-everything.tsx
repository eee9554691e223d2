import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import { ask } from '../../app/practice-client.ts';
import { megabytes } from '../../app/sizes.ts';
import { useLocale } from '../../app/use-locale.ts';
import { forget, useCommand, usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './exchange.module.css';
import { FormatChoice } from './format-choice.tsx';

/** How often the number of patients written is asked for while an export is made. Milliseconds. */
const ASK_EVERY_MS = 400;

/** The whole practice into a file in a folder of this computer, with how far it is and a way to stop it. */
export function ExportEverything() {
  const { t } = useTranslation('exports');
  const locale = useLocale();
  const [format, setFormat] = useState<ExportFormat>('json');
  const [folder, setFolder] = useState('');
  const make = useCommand('exports.everything', ['exports']);
  const { data } = usePractice(
    'exports.progress',
    {},
    {
      refetchInterval: ({ state }) => (make.isPending || state.data?.progress != null ? ASK_EVERY_MS : false),
      refetchOnWindowFocus: 'always',
    },
  );
  const progress = data?.progress ?? null;
  // Also while it was begun before this screen was left and opened again, or in another window.
  const isUnderWay = make.isPending || progress !== null;
  const [isStopped, setStopped] = useState(false);
  const { error } = make;
  const isOfFolder = error?.field === 'folder';
  const told = () => {
    if (isUnderWay) {
      return progress === null || progress.of === 0
        ? ''
        : t('progress', { written: progress.written, count: progress.of });
    }
    if (isStopped) return error?.message ?? '';
    if (make.data === undefined) return '';
    const { fileName, bytes, patients } = make.data;
    return t('saved', { name: fileName, size: megabytes(bytes, locale), count: patients });
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setStopped(false);
        make.mutate({ format, folder }, { onError: () => void forget(['exports']) });
      }}
    >
      <div>
        <h3>{t('everything')}</h3>
        <p className={styles.told}>{t('everythingHint')}</p>
      </div>
      {isUnderWay && !make.isPending ? null : (
        <>
          <FormatChoice value={format} onChange={setFormat} disabled={isUnderWay} />
          <TextField
            label={t('folder')}
            hint={t('folderHint')}
            spellCheck={false}
            value={folder}
            disabled={isUnderWay}
            onChange={(event) => setFolder(event.target.value)}
            error={isOfFolder ? error.message : undefined}
          />
          <Notice kind="caution" text={t('clear')} />
        </>
      )}
      {error === null || isOfFolder || isStopped ? null : <Notice kind="danger" text={error.message} />}
      <div className={styles.actions}>
        <Button type="submit" disabled={isUnderWay || folder.trim() === ''}>
          {isUnderWay ? t('exporting') : t('export')}
        </Button>
        {isUnderWay ? (
          <>
            <Button
              onClick={() => {
                setStopped(true);
                void ask('exports.stop', {});
              }}
            >
              {t('stop')}
            </Button>
            <progress
              className={styles.progress}
              aria-label={t('exporting')}
              max={progress?.of || 1}
              value={progress?.written ?? 0}
            />
          </>
        ) : null}
        <span role="status" className={styles.told}>
          {told()}
        </span>
      </div>
    </form>
  );
}
