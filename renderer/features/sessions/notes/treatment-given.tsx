import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { needleCount, needleCounts } from '../../../../shared/clinical/session/counts.ts';
import { givenOf, remarksOf } from '../../../../shared/clinical/session/given.ts';
import { entriesOf, runOf } from '../../../../shared/clinical/session/run.ts';
import type { Session } from '../../../../shared/model/session.ts';
import { PointBadge } from '../../../ui/point-badge.tsx';
import { usePlaceWords } from '../../plans/use-place-words.ts';
import styles from './given.module.css';
import { useGivenWords } from './use-given-words.ts';

/** What was done, as it was recorded: by round, with times, what was felt, what was left out and added, and the count. */
export function TreatmentGiven({ session }: { session: Session }) {
  const { t } = useTranslation('session-notes');
  const { prescription, events, begunAt, completedAt, difference } = session;
  const run = useMemo(
    () => runOf(prescription ?? { applications: [], leads: [] }, events),
    [prescription, events],
  );
  const rounds = useMemo(() => givenOf(run), [run]);
  const wordsOf = usePlaceWords()(entriesOf(run).map(({ application }) => application));
  const { timeOf, entryLines, leadLine } = useGivenWords(run);
  const remarks = remarksOf(run);
  const count = needleCount(run);
  const went = count.inBody + count.out;
  return (
    <div className={styles.given}>
      {begunAt === null ? null : (
        <p className={styles.small}>
          {completedAt === null
            ? t('given.begun', { from: timeOf(begunAt) })
            : t('given.from', { from: timeOf(begunAt), to: timeOf(completedAt) })}
        </p>
      )}
      {rounds.map(({ position, entries }, i) => (
        <section key={position}>
          <h3>{t('given.round', { number: i + 1, position: t(`changes:values.position.${position}`) })}</h3>
          <ol>
            {entries.map((given) => {
              const { application, isAdded, number } = given.entry;
              const { label, side, name } = wordsOf(application);
              const { place } = application;
              return (
                <li key={application.id} value={number} data-given={label}>
                  <p className={styles.entryHead}>
                    <PointBadge code={place.kind === 'point' ? place.code : 'EX'} label={label} />
                    <span className={styles.placeName}>{name}</span>
                    <span className={styles.side}>{side}</span>
                    {isAdded ? <span className={styles.mark}>{t('given.added')}</span> : null}
                  </p>
                  {entryLines(given).map(({ text, isOmitted }) => (
                    <p key={text} className={isOmitted ? styles.omitted : undefined} dir="auto">
                      {text}
                    </p>
                  ))}
                  {given.remarks.map((remark) => (
                    <p key={remark} className={styles.remark} dir="auto">
                      {remark}
                    </p>
                  ))}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
      {run.leads.length === 0 ? null : (
        <section>
          <h3>{t('given.leads')}</h3>
          <ul>
            {run.leads.map((lead) => (
              <li key={lead.lead.id}>{leadLine(lead)}</li>
            ))}
          </ul>
        </section>
      )}
      {remarks.length === 0 ? null : (
        <section>
          <h3>{t('given.remarks')}</h3>
          <ul>
            {remarks.map(({ at, kind, text }) => (
              <li key={at} dir="auto">
                <span className={styles.at}>{timeOf(at)}</span>{' '}
                {kind === 'noted' ? text : [t('given.stopped'), text].filter(Boolean).join(': ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {went + count.toCome === 0 ? null : (
        <section>
          <h3>{t('given.count')}</h3>
          <p className={went === count.out ? undefined : styles.differs}>
            {t('given.counted', { in: went, out: count.out })}
          </p>
          <ul className={`${styles.small} ${styles.regions}`}>
            {[...needleCounts(run)].map(([region, { inBody, out }]) => (
              <li key={region}>
                {t('given.countedAt', {
                  region:
                    region === 'elsewhere' ? t('given.elsewhere') : t(`settings:library.regions.${region}`),
                  in: inBody + out,
                  out,
                })}
              </li>
            ))}
          </ul>
          {difference === '' ? null : <p dir="auto">{t('given.difference', { reason: difference })}</p>}
        </section>
      )}
    </div>
  );
}
