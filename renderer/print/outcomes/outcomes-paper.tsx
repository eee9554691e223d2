import { useTranslation } from 'react-i18next';
import { type Series, seriesOf } from '../../../shared/clinical/course/series.ts';
import { clinicalSource } from '../../../shared/clinical/sources.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { PracticeSettings } from '../../../shared/model/practice.ts';
import type { SessionSummary } from '../../../shared/model/session.ts';
import { longDate } from '../../app/dates.ts';
import { usePointWords } from '../../app/point-words.ts';
import { useLocale } from '../../app/use-locale.ts';
import { usePractice } from '../../app/use-practice.ts';
import { daysOf, sessionsBetween } from '../../features/outcomes/chart/geometry.ts';
import { OutcomeChart } from '../../features/outcomes/chart/outcome-chart.tsx';
import { OutcomeTable } from '../../features/outcomes/outcome-table.tsx';
import { useOutcomeWords } from '../../features/outcomes/use-outcome-words.ts';
import { Letterhead } from '../letterhead.tsx';
import { patientName } from '../patient-name.ts';
import type { PlanRecord } from '../plan-paper.tsx';
import styles from './outcomes-paper.module.css';

/** Between the margins, CSS pixels. */
const WIDTH: Readonly<Record<PracticeSettings['paper'], number>> = { A4: 687, Letter: 710 };
const CHART_HEIGHT = 196;
/** So many scores stand on one page with their chart; a longer table runs over. */
const SHORT = 20;

/** The outcomes of a plan for the patient's or a physician's file. */
export function OutcomesPaper({
  plan,
  patient,
  settings,
  practitioner,
  paper,
  date,
  outcomes: { measurements, reviews },
  sessions,
}: PlanRecord & {
  paper: PracticeSettings['paper'];
  date: string;
  outcomes: Output<'outcomes.ofPlan'>;
  sessions: readonly SessionSummary[];
}) {
  const { t } = useTranslation('outcomes');
  const { t: reviewed } = useTranslation('reviews');
  const { cite } = usePointWords();
  const logo = usePractice('logo.get', {}).data?.logo ?? null;
  const locale = useLocale();
  const all = seriesOf(plan.content.targets, measurements).filter((one) => one.measurements.length > 0);
  const days = daysOf(all, { sessions, reviews })!;
  const sources = [...new Set(all.flatMap(({ verdict }) => verdict.sources))];
  const given = sessions.filter(({ completedAt }) => completedAt !== null).length;
  const facts = [
    ...(patient.birthDate === null ? [] : [t('print.born', { date: longDate(patient.birthDate, locale) })]),
    t('recordNumber', { ns: 'common', number: patient.recordNumber }),
    t('print.given', { count: given }),
  ];
  return (
    <article className={styles.outcomes} lang={locale}>
      <Letterhead
        letterhead={{
          ...settings,
          practitioner: [practitioner.name, practitioner.title].filter(Boolean).join(', '),
          licence: practitioner.licence,
          date,
          logo,
        }}
      />
      <header className={styles.head}>
        <h1>{t('print.title')}</h1>
        <p>
          <b>
            <bdi>{patientName(patient)}</bdi>
          </b>{' '}
          · {facts.join(' · ')}
        </p>
        <p>
          <bdi>{plan.content.title}</bdi>
        </p>
      </header>
      {all.map((series) => (
        <Measure
          key={series.key}
          series={series}
          time={{ sessions, reviews }}
          days={days}
          width={WIDTH[paper]}
        />
      ))}
      {reviews.length === 0 ? null : (
        <section className={styles.reviews}>
          <h2>{t('print.reviews')}</h2>
          <ul>
            {reviews.map(({ id, at, by, sessions: after, decision, note }) => (
              <li key={id}>
                {t('print.review', {
                  date: longDate(at, locale),
                  after: reviewed('after', { count: after }),
                  decision: reviewed(`decided.${decision}`),
                })}{' '}
                (<bdi>{by}</bdi>)
                {note === '' ? null : (
                  <>
                    . <bdi>{note}</bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <footer className={styles.rules}>
        <p>{t('verdict.noCause')}</p>
        {sources.length === 0 ? null : (
          <>
            {sources.map((source) => (
              <p key={source}>
                {cite(clinicalSource(source))}: {clinicalSource(source).detail}.
              </p>
            ))}
            <p>{t('verdict.worseRule')}</p>
          </>
        )}
      </footer>
    </article>
  );
}

/** A measure with its verdict, its chart and the same in numbers. */
function Measure({
  series,
  time,
  days,
  width,
}: {
  series: Series;
  time: Parameters<typeof OutcomeChart>[0]['time'];
  days: readonly [string, string];
  width: number;
}) {
  const words = useOutcomeWords();
  return (
    <section className={styles.measure} data-short={series.measurements.length <= SHORT ? '' : undefined}>
      <div className={styles.together}>
        <h2>
          <bdi>{words.target(series)}</bdi>
        </h2>
        <p>
          {words.summary(series, sessionsBetween(series, time.sessions))} {words.beside(series)}
        </p>
        <OutcomeChart
          series={series}
          time={time}
          days={days}
          width={width}
          height={CHART_HEIGHT}
          isLive={false}
        />
      </div>
      <OutcomeTable series={series} sessions={time.sessions} />
    </section>
  );
}
