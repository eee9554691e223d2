import { useTranslation } from 'react-i18next';
import type { GivenEntry, GivenNeedles, GivenTask } from '../../../../shared/clinical/session/given.ts';
import type { LeadRun, SessionRun, TaskRun } from '../../../../shared/clinical/session/run.ts';
import { lastedMs } from '../../../../shared/clinical/session/timers.ts';
import { clockTime } from '../../../app/dates.ts';
import { inSentence } from '../../../app/in-sentence.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { useSheetWords } from '../../../print/sheet/sheet-words.ts';
import { hertzOf } from '../../plans/leads/lead-words.ts';

/** One line of what was done at an entry. */
export interface GivenLine {
  readonly text: string;
  /** It was not done. */
  readonly isOmitted: boolean;
}

const MINUTE_MS = 60_000;

/** What was done at an entry or with a lead, in lines: technique, sides, times, and what was felt. */
export function useGivenWords(run: SessionRun) {
  const { t } = useTranslation('session-notes');
  const { of } = useSheetWords();
  const locale = useLocale();
  const timeOf = (at: number | string) => clockTime(at, locale);
  const omitted = (what: string, reason: string): GivenLine => ({
    text: reason === '' ? t('given.omitted', { what }) : t('given.omittedFor', { what, reason }),
    isOmitted: true,
  });

  const times = (task: TaskRun): string => {
    const { state, begunAt, endedAt } = task;
    if (begunAt === null) return t('given.waiting');
    if (endedAt === null || state === 'running') return t('given.since', { from: timeOf(begunAt) });
    const minutes = Math.round(lastedMs(task, run, endedAt) / MINUTE_MS);
    return t('given.during', { from: timeOf(begunAt), to: timeOf(endedAt), count: minutes });
  };

  const needleLine = (entry: GivenEntry, one: GivenNeedles): GivenLine => {
    const isWhole = entry.needles.length === 1;
    const sides = isWhole ? '' : one.sides.map((side) => t(`plans:prescription.sides.${side}`)).join(', ');
    if (one.state === 'skipped') return omitted(sides || t('given.needle'), entry.reason);
    const stays =
      one.inAt === null
        ? t('given.waiting')
        : one.outAt === null
          ? t('given.in', { time: timeOf(one.inAt) })
          : t('given.inOut', { in: timeOf(one.inAt), out: timeOf(one.outAt) });
    const felt =
      one.felt === null
        ? ''
        : [t(`given.felt.${one.felt.response}`), one.felt.note].filter(Boolean).join(': ');
    const needles = one.count > one.sides.length ? t('given.needles', { count: one.count }) : '';
    return { text: [sides, needles, stays, felt].filter(Boolean).join(' · '), isOmitted: false };
  };

  const technique = ({ entry: { application, isAdjusted } }: GivenEntry): string => {
    if (application.needling === null) return '';
    const { amount, manner, detail } = of(application, 'needling');
    const angle = inSentence(t(`plans:angle.${application.needling.angle}`));
    const what = amount === null ? t('given.noDepth', { angle }) : `${amount} ${manner}`;
    return [what, detail, isAdjusted ? t('given.adjusted') : ''].filter(Boolean).join(' · ');
  };

  const taskLine = ({ entry }: GivenEntry, { run: task, reason }: GivenTask): GivenLine => {
    if (task.task.of === 'lead') throw new Error('A lead is no part of an entry.');
    const { amount, manner, detail } = of(entry.application, task.task.modality);
    const what = [`${amount ?? ''} ${manner}`.trim(), detail].filter(Boolean).join(' · ');
    if (task.state === 'skipped') return omitted(what, reason);
    return { text: `${what} · ${times(task)}`, isOmitted: false };
  };

  return {
    timeOf,
    /** The first is how it was needled, then the needles, then all else. */
    entryLines: (entry: GivenEntry): readonly GivenLine[] => [
      ...(entry.needles.some(({ state }) => state !== 'skipped')
        ? [{ text: technique(entry), isOmitted: false }]
        : []),
      ...entry.needles.map((one) => needleLine(entry, one)),
      ...entry.tasks.map((one) => taskLine(entry, one)),
    ],
    leadLine: ({ lead, task }: LeadRun): string =>
      t(task.state === 'skipped' ? 'given.leadOmitted' : 'given.lead', {
        hertz: hertzOf(lead),
        times: task.state === 'skipped' ? '' : times(task),
      }),
  };
}
