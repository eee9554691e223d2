import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/contract/people.ts';
import { dayOf, longDate } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import settings from '../settings/settings.module.css';
import { LeaveDialog } from './leave-dialog.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import styles from './people.module.css';
import { PersonDialog } from './person-dialog.tsx';

type Opened = { readonly what: 'person' | 'passphrase' | 'leave'; readonly person: Person | null };

/** Who works in the practice, with which roles; for administrators. */
export function PeopleSettings() {
  const { t } = useTranslation('people');
  const locale = useLocale();
  const list = usePractice('people.list', {}, { refetchOnWindowFocus: 'always' });
  const me = usePractice('people.atWork', {}).data?.person.id;
  const [opened, setOpened] = useState<Opened | null>(null);
  const people = list.data?.people ?? [];
  const left = people.filter(({ leftAt }) => leftAt !== null);
  const close = () => setOpened(null);
  const open = (what: Opened['what'], person: Person | null) => () => setOpened({ what, person });
  return (
    <section className={settings.group} aria-labelledby="people">
      <h2 id="people">{t('title')}</h2>
      <p className={settings.hint}>{t('hint')}</p>
      {list.isError ? (
        <Notice kind="danger" text={list.error.message} onRetry={() => void list.refetch()} />
      ) : null}
      <ul className={styles.people} aria-label={t('title')}>
        {people
          .filter(({ leftAt }) => leftAt === null)
          .map((person) => (
            <li key={person.id}>
              <Who person={person} isMe={person.id === me} />
              <span className={styles.actions}>
                <Button aria-label={t('editOf', person)} onClick={open('person', person)}>
                  {t('edit')}
                </Button>
                {person.id === me ? null : (
                  <>
                    <Button aria-label={t('passphraseOf', person)} onClick={open('passphrase', person)}>
                      {t('newPassphrase')}
                    </Button>
                    <Button aria-label={t('leaveOf', person)} onClick={open('leave', person)}>
                      {t('leave')}
                    </Button>
                  </>
                )}
              </span>
            </li>
          ))}
      </ul>
      {left.length === 0 ? null : (
        <>
          <h3 className={styles.subtitle}>{t('leftTitle')}</h3>
          <ul className={styles.people} aria-label={t('leftTitle')}>
            {left.map((person) => (
              <li key={person.id}>
                <span className={styles.who}>
                  <bdi>{person.name}</bdi>
                  <span className={styles.roles}>
                    {t('left', { day: longDate(dayOf(new Date(person.leftAt!)), locale) })}
                  </span>
                </span>
                <span className={styles.actions}>
                  <Button aria-label={t('backOf', person)} onClick={open('passphrase', person)}>
                    {t('back')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={settings.actions}>
        <Button onClick={open('person', null)}>{t('add')}</Button>
      </div>
      <PersonDialog open={opened?.what === 'person'} person={opened?.person ?? null} onClose={close} />
      {opened?.person == null ? null : (
        <>
          <PassphraseDialog open={opened.what === 'passphrase'} person={opened.person} onClose={close} />
          <LeaveDialog open={opened.what === 'leave'} person={opened.person} onClose={close} />
        </>
      )}
    </section>
  );
}

function Who({ person, isMe }: { person: Person; isMe: boolean }) {
  const { t } = useTranslation('people');
  return (
    <span className={styles.who}>
      <span>
        <bdi>{person.name}</bdi>
        {isMe ? <span className={styles.me}>{t('you')}</span> : null}
      </span>
      <span className={styles.roles}>{person.roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
    </span>
  );
}
