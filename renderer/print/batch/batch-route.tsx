import { Link, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { type CSSProperties, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saysNothing } from '../../../shared/handout/compose.ts';
import type { SessionOfPatient } from '../../../shared/model/session.ts';
import { longDate, today } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { usePractice } from '../../app/use-practice.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Toggles } from '../../ui/toggles.tsx';
import { type Paper, PaperControls } from '../paper-controls.tsx';
import { patientName } from '../patient-name.ts';
import '../print.css';
import preview from '../preview.module.css';
import { useKeeping } from '../use-keeping.ts';
import { usePaper } from '../use-paper.ts';
import { useWaysOut } from '../use-ways-out.ts';
import styles from './batch.module.css';
import { BatchGate } from './batch-gate.tsx';
import { DayHandout, DaySheet, type SetPaper } from './day-papers.tsx';
import { DayPlan, type OpenedPlan } from './day-plan.tsx';
import { type NamedPaper, usePageNames } from './page-names.ts';

const KINDS = ['sheet', 'handout'] as const;
type Kind = (typeof KINDS)[number];

/** Margin of a treatment sheet, as print.css has it. */
const SHEET_MARGIN_MM = 10;

/** A paper to be printed for a session of the day. */
interface Job {
  readonly key: string;
  readonly kind: Kind;
  readonly session: SessionOfPatient;
}

/** The papers of all sessions of a day that are still to come, as one print run. */
export function BatchRoute() {
  const { t } = useTranslation('practice');
  const { day = today() } = useSearch({ from: '/practice/papers' });
  const list = usePractice('sessions.between', { from: day, to: day });
  const settings = usePractice('settings.get', {});
  const failed = [list, settings].find(({ isLoadingError }) => isLoadingError);
  if (failed?.error)
    return <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />;
  if (list.data === undefined || settings.data === undefined)
    return <p className={preview.opening}>{t('handout:opening')}</p>;
  const coming = list.data.sessions.filter(({ state }) => state === 'planned' || state === 'running');
  return <Batch key={day} day={day} coming={coming} firstPaper={settings.data.settings.paper} />;
}

function Batch({
  day,
  coming,
  firstPaper,
}: {
  day: string;
  coming: readonly SessionOfPatient[];
  firstPaper: Paper;
}) {
  const { t } = useTranslation('practice');
  const locale = useLocale();
  const logo = usePractice('logo.get', {});
  const [paper, setPaper] = useState(firstPaper);
  const [kinds, setKinds] = useState<Kind[]>([...KINDS]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [plans, setPlans] = useState<Readonly<Record<string, OpenedPlan>>>({});
  const [done, setDone] = useState<Readonly<Record<string, SetPaper | null>>>({});
  const [asked, setAsked] = useState(0);
  const onOpened = useCallback(
    (planId: string, opened: OpenedPlan) => setPlans((now) => ({ ...now, [planId]: opened })),
    [],
  );
  const onSet = useCallback(
    (key: string, set: SetPaper | null) => setDone((now) => ({ ...now, [key]: set })),
    [],
  );
  const chosen = coming.filter(({ id }) => !left.has(id));
  const jobs = chosen.flatMap((session) =>
    KINDS.filter((kind) => kinds.includes(kind) && isSaid(plans[session.planId], kind)).map(
      (kind): Job => ({ key: `${kind}-${session.id}-${paper}`, kind, session }),
    ),
  );
  const planIds = [...new Set(coming.map(({ planId }) => planId))];
  const opened = planIds.flatMap((id) => plans[id] ?? []);
  // Figures are drawn one paper after the other: a day's bodies at once would be too much for a small computer.
  const waiting = jobs.findIndex(({ key }) => !done[key]);
  const shown = waiting === -1 ? jobs : jobs.slice(0, waiting + 1);
  const ready = jobs.length > 0 && waiting === -1 && opened.length === planIds.length && !logo.isPending;

  const named = shown.flatMap(({ key, kind, session }): NamedPaper[] => {
    const record = plans[session.planId]?.record;
    const document = done[key]?.document;
    if (record === undefined) return [];
    const { patient, settings } = record;
    const date = longDate(day, locale);
    const of = { name: patientName(patient), number: patient.recordNumber, date };
    return [
      {
        key,
        identity: document
          ? `${document.patient.name} · ${document.patient.record} · ${document.letterhead.date}`
          : t('batch.identity', of),
        pageWord: document?.pageWord ?? t('batch.page'),
        paper,
        marginMm: kind === 'sheet' ? SHEET_MARGIN_MM : settings.marginMm,
      },
    ];
  });
  usePageNames(named);
  const fileName = t('batch.file', { date: day });
  usePaper('', '', fileName);
  const outgoing = jobs.flatMap(({ key, session }) => {
    const document = done[key]?.document;
    return document ? [{ planId: session.planId, document }] : [];
  });
  const { ways: plain, unkept } = useKeeping(outgoing, useWaysOut(fileName));
  const isChosen = useMemo(() => new Set(chosen.map(({ planId }) => planId)), [chosen]);
  const open = opened.filter(({ record, safety }) => isChosen.has(record.plan.id) && safety.open.length > 0);
  const askFirst = () => setAsked((times) => times + 1);
  const ways = open.length === 0 ? plain : { ...plain, print: askFirst, savePdf: plain.savePdf && askFirst };

  return (
    <main className={preview.screen}>
      <header className={styles.head}>
        <div>
          <h1>{t('batch.title')}</h1>
          <Link to="/practice" search={{ day }} className={preview.back}>
            <ArrowLeft aria-hidden />
            {t('batch.back')}
          </Link>
        </div>
        <Toggles
          label={t('batch.kinds.label')}
          values={kinds}
          onChange={setKinds}
          choices={KINDS.map((value) => ({ value, label: t(`batch.kinds.${value}`) }))}
        />
        <p className={preview.saved} role="status">
          {jobs.length === 0
            ? null
            : ready
              ? t('batch.ready', { count: jobs.length })
              : t('batch.progress', { at: waiting + 1, of: jobs.length })}
        </p>
        <PaperControls paper={paper} onPaper={setPaper} ways={ways} ready={ready} />
      </header>
      <div className={preview.notices}>
        <BatchGate plans={open} asked={asked} ready={ready} ways={plain} />
        {unkept.map((one) => (
          <Notice key={one.patient} kind="danger" text={t('batch.unkept', { ...one })} />
        ))}
        {planIds.map((planId) => (
          <DayPlan key={planId} planId={planId} onOpened={onOpened} />
        ))}
      </div>
      <div className={styles.columns}>
        <fieldset className={styles.whose}>
          <legend>{t('batch.whose')}</legend>
          {coming.map(({ id, planId, appointment, patient }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={!left.has(id)}
                onChange={() => setLeft((now) => toggled(now, id))}
              />
              <span dir="auto">
                {[appointment?.time, patient].filter(Boolean).join(' ')}
                {plans[planId] !== undefined && !KINDS.some((kind) => isSaid(plans[planId], kind)) ? (
                  <small>{t('batch.empty', { patient })}</small>
                ) : null}
              </span>
            </label>
          ))}
        </fieldset>
        {coming.length === 0 ? (
          <EmptyState title={t('batch.none')} hint={t('batch.noneHint')} />
        ) : (
          <div className={preview.paperSide}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
            <section className={preview.desk} aria-label={t('batch.title')} tabIndex={0}>
              {shown.map((job) => (
                <PaperOf
                  key={job.key}
                  job={job}
                  opened={plans[job.session.planId]!}
                  day={day}
                  logo={logo.data?.logo ?? null}
                  paper={paper}
                  onSet={onSet}
                />
              ))}
            </section>
          </div>
        )}
      </div>
    </main>
  );
}

function PaperOf({
  job: { key, kind, session },
  onSet,
  ...rest
}: {
  job: Job;
  onSet: (key: string, set: SetPaper | null) => void;
} & Omit<Parameters<typeof DayHandout>[0], 'onSet'>) {
  const set = useCallback((next: SetPaper | null) => onSet(key, next), [key, onSet]);
  const { marginMm } = rest.opened.record.settings;
  return (
    <div
      className={styles.one}
      data-batch={key}
      style={{ '--paper-margin': `${marginMm}mm` } as CSSProperties}
    >
      {kind === 'sheet' ? (
        <DaySheet {...rest} variant={session.variant} onSet={set} />
      ) : (
        <DayHandout {...rest} onSet={set} />
      )}
    </div>
  );
}

/** Whether a plan has anything to say on a paper. */
function isSaid(plan: OpenedPlan | undefined, kind: Kind): boolean {
  if (plan === undefined) return false;
  const { content } = plan.record.plan;
  return kind === 'sheet' ? content.applications.length > 0 : !saysNothing(content);
}

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(all);
  if (!next.delete(one)) next.add(one);
  return next;
}
