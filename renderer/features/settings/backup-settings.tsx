import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../shared/contract/backups.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { dateAndTime } from '../../app/dates.ts';
import { refusalWords } from '../../app/i18n/refusal-words.ts';
import { megabytes } from '../../app/sizes.ts';
import { useLocale } from '../../app/use-locale.ts';
import { useCommand, usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './backup-settings.module.css';
import { RecordCheck } from './record-check.tsx';
import { RestorePanel } from './restore-panel.tsx';
import settings from './settings.module.css';

/** Where backups go, the backups that are there, a new one now, and the way back to an earlier one. */
export function BackupSettings() {
  const { t } = useTranslation('backups');
  const locale = useLocale();
  const list = usePractice('backups.list', {}, { refetchOnWindowFocus: 'always' });
  const make = useCommand('backups.make', ['backups']);
  const [opened, setOpened] = useState<string | null>(null);
  const nameOf = ({ at }: Backup) => (at === null ? t('beforeUpdate') : dateAndTime(at, locale));
  const failure = list.error ?? make.error;
  return (
    <section className={settings.group} aria-labelledby="backups">
      <h2 id="backups">{t('title')}</h2>
      <p className={settings.hint}>{t('hint')}</p>
      <div className={styles.body}>
        {failure === null ? null : <Notice kind="danger" text={failure.message} />}
        {list.data === undefined ? null : (
          <>
            {list.data.problem === null ? null : (
              <Notice kind="danger" text={refusalWords(list.data.problem)} />
            )}
            {list.data.isChosen ? null : <Notice kind="caution" text={t('sameDisk')} />}
            <FolderForm key={list.data.folder} list={list.data} />
          </>
        )}
        <div className={settings.actions}>
          <Button disabled={make.isPending} onClick={() => make.mutate({})}>
            {make.isPending ? t('making') : t('make')}
          </Button>
          <span role="status" className={settings.saved}>
            {make.data === undefined ? '' : t('made', { at: nameOf(make.data) })}
          </span>
        </div>
        {list.data?.backups.length === 0 ? <EmptyState title={t('none')} hint={t('noneHint')} /> : null}
        <ul className={styles.list} aria-label={t('title')}>
          {list.data?.backups.map((backup) => (
            <li key={backup.name}>
              <span>{nameOf(backup)}</span>
              <span className={styles.size}>{t('size', { size: megabytes(backup.bytes, locale) })}</span>
              <Button
                aria-expanded={opened === backup.name}
                aria-label={t('restoreOf', { at: nameOf(backup) })}
                onClick={() => setOpened(opened === backup.name ? null : backup.name)}
              >
                {t('restore')}
              </Button>
              {opened === backup.name ? <RestorePanel name={backup.name} /> : null}
            </li>
          ))}
        </ul>
        <RecordCheck />
      </div>
    </section>
  );
}

function FolderForm({ list }: { list: Output<'backups.list'> }) {
  const { t } = useTranslation('backups');
  const [folder, setFolder] = useState(list.isChosen ? list.folder : '');
  const choose = useCommand('backups.choose', ['backups']);
  return (
    <form
      className={styles.folder}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        choose.mutate({ folder });
      }}
    >
      <TextField
        label={t('folder')}
        hint={t('folderHint')}
        placeholder={list.isChosen ? undefined : list.folder}
        spellCheck={false}
        value={folder}
        onChange={(event) => setFolder(event.target.value)}
        error={choose.error?.message}
      />
      <Button type="submit" disabled={choose.isPending || folder === (list.isChosen ? list.folder : '')}>
        {t('choose')}
      </Button>
    </form>
  );
}
