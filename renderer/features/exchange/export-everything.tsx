import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import { ask } from '../../app/practice-client.ts';
import { megabytes } from '../../app/sizes.ts';
import { useLocale } from '../../app/use-locale.ts';
import { useCommand, usePractice } from '../../app/use-practice.ts';
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
  const { error } = make;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ format, folder });
      }}
    >
      <div>
        <h3>{t('everything')}</h3>
        <p className={styles.told}>{t('everythingHint')}</p>
      </div>
      <FormatChoice value={format} onChange={setFormat} disabled={isUnderWay} />
      <TextField
        label={t('folder')}
        hint={t('folderHint')}
        spellCheck={false}
        value={folder}
        disabled={isUnderWay}
        onChange={(event) => setFolder(event.target.value)}
        error={error?.field === 'folder' ? error.message : undefined}
      />
      <Notice kind="caution" text={t('clear')} />
      {error === null || error.field === 'folder' ? null : <Notice kind="danger" text={error.message} />}
      <div className={styles.actions}>
        <Button type="submit" disabled={isUnderWay || folder.trim() === ''}>
          {isUnderWay ? t('exporting') : t('export')}
        </Button>
        {isUnderWay ? (
          <>
            <Button kind="quiet" onClick={() => void ask('exports.stop', {})}>
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
          {isUnderWay && progress !== null && progress.of > 0
            ? t('progress', { written: progress.written, count: progress.of })
            : make.data === undefined
              ? ''
              : t('saved', {
                  name: make.data.fileName,
                  size: megabytes(make.data.bytes, locale),
                  count: make.data.patients,
                })}
        </span>
      </div>
    </form>
  );
}
