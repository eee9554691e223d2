import type { Series } from '../../../shared/clinical/course/series.ts';
import type { Target } from '../../../shared/model/course.ts';
import type { Measurement } from '../../../shared/model/outcome.ts';
import { longDate, shortDate } from '../../app/dates.ts';

/** How words are told: a key of the messages about outcomes and what stands in it. */
export type Told = (key: string, values?: Record<string, unknown>) => string;

/** The words of outcomes. @param locale of numbers and days */
export function outcomeWords(t: Told, locale: string) {
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const sign = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const signed = (change: number) => sign.format(change).replace('-', '−');
  const number = (value: number) => digits.format(value);
  const measure = (name: Target['measure']) => t(`measures.${name}`);
  const target = ({ measure: name, label }: Pick<Target, 'measure' | 'label'>) => {
    if (name === 'freeMeasure' && label !== '') return label;
    return label === '' ? measure(name) : t('target', { measure: measure(name), label });
  };
  const points = (change: number) =>
    t('points', { count: Math.abs(change), number: number(Math.abs(change)) });

  /** The scores of a measure's activities, one after the other. */
  const activities = (items: Measurement['items']): string =>
    items.map(({ label, score }) => t('activity', { label, score: number(score) }).trim()).join(', ');

  /** What became of it, against the smallest change that counts. */
  const verdict = ({ verdict: { verdict: kind, change, least } }: Pick<Series, 'verdict'>): string => {
    if (change === null) return t('verdict.tooFew');
    if (kind === 'unjudged') return t('verdict.unjudged', { change: signed(change) });
    const rule = { change: points(change), least: number(least!) };
    return change === 0 ? t('verdict.still', rule) : t(`verdict.${kind}`, rule);
  };

  return {
    number,
    measure,
    target,
    activities,
    verdict,
    day: (on: string) => shortDate(on, locale),
    /** A change with its sign. */
    change: signed,
    /** A score, with those of its activities where it has some. */
    scores: ({ measure: name, items, value }: Pick<Measurement, 'measure' | 'items' | 'value'>): string => {
      if (name !== 'patientSpecific') return number(value);
      return t('scores', { mean: number(value), each: activities(items) });
    },
    /** The other published rule, and what makes a comparison doubtful; empty when there is nothing to add. */
    beside: ({ verdict: { verdict: kind, ofFirst }, isAlike }: Series): string =>
      [
        ofFirst === null || kind === 'tooFew'
          ? ''
          : t(ofFirst.isReached ? 'verdict.shareReached' : 'verdict.shareMissed', {
              points: number(ofFirst.points),
            }),
        isAlike ? '' : t('verdict.otherActivities'),
      ]
        .filter(Boolean)
        .join(' '),
    /** A whole chart in a sentence. `sessions` were given from its first score to its last. */
    summary: (series: Series, sessions: number): string => {
      const name = target(series);
      const [first, last] = [series.measurements[0], series.measurements.at(-1)];
      if (first === undefined || last === undefined) return t('summary.none', { name });
      const from = { name, first: number(first.value), on: longDate(first.on, locale) };
      if (series.measurements.length === 1) return t('summary.one', from);
      return t('summary.course', {
        ...from,
        last: number(last.value),
        until: longDate(last.on, locale),
        sessions: t('sessions', { count: sessions }),
        verdict: verdict(series),
      });
    },
  };
}

export type OutcomeWords = ReturnType<typeof outcomeWords>;
