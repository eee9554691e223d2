import { useTranslation } from 'react-i18next';
import { asksForWord } from '../../../shared/clinical/safety/notices.ts';
import type { Notice } from '../../../shared/clinical/safety/types.ts';
import type { Application } from '../../../shared/model/application.ts';
import { GradeSign } from '../../features/plans/safety/notice-item.tsx';
import { useNoticeWords } from '../../features/plans/safety/notice-words.ts';
import type { Safety } from '../../features/plans/safety/use-safety.ts';
import styles from './sheet.module.css';

/** What is to be weighed before the first needle, the gravest first, and whether somebody has. Mere notes stay on the screen. */
export function SheetNotices({
  notices,
  acknowledgementOf,
  applications,
}: Pick<Safety, 'notices' | 'acknowledgementOf'> & { applications: readonly Application[] }) {
  const { t } = useTranslation('sheet');
  const words = useNoticeWords();
  const asking = notices.filter(asksForWord);
  if (asking.length === 0) return null;
  const stateOf = (notice: Notice) => {
    const seen = acknowledgementOf(notice);
    return seen === undefined ? t('safety.open') : t('safety.noted', { name: seen.by });
  };
  const groups = [...Map.groupBy(asking, (notice) => `${notice.grade} ${stateOf(notice)}`).values()];
  return (
    <section className={styles.notices}>
      <h2 className="visually-hidden">{t('safety.title')}</h2>
      {groups.map(([first, ...more]) => (
        <div key={first!.fingerprint} className={styles.group} data-grade={first!.grade}>
          <p className={styles.grade}>
            <GradeSign grade={first!.grade} />
            <span>
              <b>{t(`safety:grade.${first!.grade}`)}</b> <bdi>{stateOf(first!)}</bdi>
            </span>
          </p>
          <ul>
            {[first!, ...more].map((notice) => {
              const places = words.places(notice, applications);
              return (
                <li key={notice.fingerprint}>
                  {places === '' ? null : <b>{places}: </b>}
                  {notice.what}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
