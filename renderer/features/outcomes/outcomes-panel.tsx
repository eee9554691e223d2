import { Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Series, seriesOf } from '../../../shared/clinical/course/series.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { Measurement } from '../../../shared/model/outcome.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { SessionSummary } from '../../../shared/model/session.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { today } from '../../app/dates.ts';
import { ForPractitioners } from '../../app/for-practitioners.tsx';
import { useMay } from '../../app/use-may.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { daysOf, sessionsBetween } from './chart/geometry.ts';
import { OutcomeChart } from './chart/outcome-chart.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import styles from './outcomes.module.css';
import { RecordScores } from './record-scores.tsx';
import { SeriesChoice } from './series-choice.tsx';
import { useOutcomeWords } from './use-outcome-words.ts';
import { useWidth } from './use-width.ts';
import { VerdictChip, VerdictWords } from './verdict-words.tsx';

const CHART_HEIGHT = 300;

/** What was measured in a plan: every measure small, one large with its verdict, as a chart or as a table. */
export function OutcomesPanel({
  plan,
  sessions,
  outcomes,
  onPrint,
}: {
  plan: Plan;
  sessions: readonly SessionSummary[];
  outcomes: Output<'outcomes.ofPlan'>;
  onPrint: () => void;
}) {
  const { t } = useTranslation('outcomes');
  const words = useOutcomeWords();
  const mayTreat = useMay('treat');
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const [recording, setRecording] = useState<'new' | Measurement | null>(null);
  const remove = useCommand('outcomes.remove', ['outcomes']);
  const [holder, width] = useWidth<HTMLElement>();
  const { measurements, reviews } = outcomes;
  const { targets } = plan.content;
  const all = seriesOf(targets, measurements);
  const series = all.find(({ key }) => key === chosen) ?? mostTold(all);
  const time = { sessions, reviews };
  const days = daysOf(all, time) ?? [today(), today()];
  useCommands([
    {
      id: 'course.record',
      title: t('record.title'),
      available: targets.length > 0 && mayTreat,
      run: () => setRecording('new'),
    },
    { id: 'course.print', title: t('print.command'), available: measurements.length > 0, run: onPrint },
  ]);
  return (
    <section ref={holder} className={styles.panel} aria-labelledby="outcomes">
      <div className={styles.head}>
        <h2 id="outcomes">{t('title')}</h2>
        <Button
          icon={<Plus aria-hidden />}
          disabled={targets.length === 0 || !mayTreat}
          title={mayTreat ? undefined : t('people:practitionersOnly')}
          onClick={() => setRecording('new')}
        >
          {t('record.title')}
        </Button>
        <Button icon={<Printer aria-hidden />} disabled={measurements.length === 0} onClick={onPrint}>
          {t('print.button')}
        </Button>
      </div>
      {series === undefined ? (
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <>
          {all.length > 1 && width > 0 ? (
            <SeriesChoice
              all={all}
              time={time}
              days={days}
              chosen={series}
              width={width}
              onChoose={setChosen}
            />
          ) : null}
          <article className={styles.large} aria-label={words.target(series)}>
            <header className={styles.largeHead}>
              <h3>
                <bdi>{words.target(series)}</bdi>
              </h3>
              <VerdictChip series={series} />
              <Segmented
                label={t('show.label')}
                value={shown}
                onChange={setShown}
                choices={(['chart', 'table'] as const).map((value) => ({ value, label: t(`show.${value}`) }))}
              />
            </header>
            <VerdictWords series={series} sessions={sessionsBetween(series, sessions)} />
            {remove.error === null ? null : <Notice kind="danger" text={remove.error.message} />}
            {shown === 'chart' ? (
              width === 0 ? null : (
                <OutcomeChart
                  key={series.key}
                  series={series}
                  time={time}
                  days={days}
                  width={width - PADDING}
                  height={CHART_HEIGHT}
                  isLive
                />
              )
            ) : (
              <ForPractitioners>
                <OutcomeTable
                  series={series}
                  sessions={sessions}
                  onEdit={setRecording}
                  onRemove={({ id }) => remove.mutate({ id })}
                />
              </ForPractitioners>
            )}
          </article>
        </>
      )}
      {recording === null ? null : (
        <RecordScores
          plan={plan}
          measurements={measurements}
          correcting={recording === 'new' ? null : recording}
          onClose={() => setRecording(null)}
        />
      )}
    </section>
  );
}

/** The white at both sides of the large chart with its frame, pixels. */
const PADDING = 34;

/** The measure to begin with: the first that says something. */
const mostTold = (all: readonly Series[]): Series | undefined =>
  all.find(({ measurements }) => measurements.length > 1) ??
  all.find(({ measurements }) => measurements.length > 0) ??
  all[0];
