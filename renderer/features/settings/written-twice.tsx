import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { EntryWords } from '../patients/merging/entry-words.tsx';
import { MergeDialog } from '../patients/merging/merge-dialog.tsx';
import styles from './keeping-settings.module.css';
import settings from './settings.module.css';

type Pair = Output<'patients.writtenTwice'>['pairs'][number];

/** Pairs of entries that are probably of one person, each to be compared and put together. */
export function WrittenTwice() {
  const { t } = useTranslation('merging');
  const twice = usePractice('patients.writtenTwice', {}, { refetchOnWindowFocus: 'always' });
  const [compared, setCompared] = useState<Pair | null>(null);
  return (
    <div>
      <h3>{t('twice')}</h3>
      <p className={settings.hint}>{t('twiceHint')}</p>
      {twice.error === null ? null : <Notice kind="danger" text={twice.error.message} />}
      {twice.data?.pairs.length === 0 ? <p>{t('twiceNone')}</p> : null}
      {twice.data === undefined || twice.data.pairs.length === 0 ? null : (
        <>
          <ul className={styles.pairs} aria-label={t('twice')}>
            {twice.data.pairs.map((pair) => (
              <li key={`${pair.first.id} ${pair.second.id}`}>
                <EntryWords patient={pair.first} />
                <EntryWords patient={pair.second} />
                <Button
                  aria-label={t('compareWith', {
                    name: `${pair.second.givenName} ${pair.second.familyName}`,
                    number: pair.second.recordNumber,
                  })}
                  onClick={() => setCompared(pair)}
                >
                  {t('compare')}
                </Button>
              </li>
            ))}
          </ul>
          {twice.data.total > twice.data.pairs.length ? (
            <p>{t('twiceMore', { shown: twice.data.pairs.length, total: twice.data.total })}</p>
          ) : null}
        </>
      )}
      {compared === null ? null : (
        <MergeDialog
          open
          onOpenChange={() => setCompared(null)}
          patient={compared.first}
          other={compared.second}
          onMerged={() => undefined}
        />
      )}
    </div>
  );
}
