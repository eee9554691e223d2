import { Collapsible } from '@base-ui/react/collapsible';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BEGIN_ANEW } from '../../../shared/contract/mending.ts';
import { startAfresh } from '../../app/start-afresh.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './damage.module.css';

/** The last way: an empty record. It lies behind a disclosure and a typed word. */
export function BeginAnew() {
  const { t } = useTranslation('damage');
  const [word, setWord] = useState('');
  const begin = useCommand('mending.beginAnew', []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (word !== BEGIN_ANEW) return;
    const status = await begin.mutateAsync({ word }).catch(() => null);
    if (status !== null) await startAfresh(status);
  };
  return (
    <Collapsible.Root className={styles.last}>
      <Collapsible.Trigger render={<Button kind="quiet" />}>{t('anew.open')}</Collapsible.Trigger>
      <Collapsible.Panel>
        <form className={styles.choice} onSubmit={submit}>
          <h2>{t('anew.title')}</h2>
          <p>{t('anew.text')}</p>
          <div className={styles.form}>
            <TextField
              label={t('anew.word', { word: BEGIN_ANEW })}
              autoComplete="off"
              spellCheck={false}
              value={word}
              onChange={(event) => setWord(event.target.value)}
              error={begin.error?.message}
            />
            <div className={styles.actions}>
              <Button type="submit" kind="danger" disabled={word !== BEGIN_ANEW || begin.isPending}>
                {t('anew.do')}
              </Button>
            </div>
          </div>
        </form>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
