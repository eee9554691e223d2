import { useTranslation } from 'react-i18next';
import { safetySource, shortSource } from '../../../../shared/clinical/safety/sources.ts';
import type { Notice } from '../../../../shared/clinical/safety/types.ts';
import type { Application } from '../../../../shared/model/application.ts';
import type { Acknowledgement } from '../../../../shared/model/plan.ts';
import { clockTime, dateAndTime } from '../../../app/dates.ts';
import { usePointWords } from '../../../app/point-words.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { usePlaceWords } from '../use-place-words.ts';

/** More places than these are counted, not named. */
const MOST_PLACES = 5;
/** More documents than these are counted; "Why" names them all. */
const MOST_SOURCES = 2;

/** How a notice is told. */
export function useNoticeWords() {
  const { t } = useTranslation('safety');
  const { cite } = usePointWords();
  const wordsAmong = usePlaceWords();
  const locale = useLocale();
  const isToday = (instant: string) => new Date(instant).toDateString() === new Date().toDateString();
  return {
    /** "BL23, BL52", or "LI4, SP6, BL32, BL23, BL25 and 4 more"; empty for the plan as a whole. */
    places: ({ applicationIds }: Notice, applications: readonly Application[]): string => {
      const wordsOf = wordsAmong(applications);
      const concerned = new Set(applicationIds);
      const labels = applications.filter(({ id }) => concerned.has(id)).map((one) => wordsOf(one).label);
      const unique = [...new Set(labels)];
      const named = unique.slice(0, MOST_PLACES).join(', ');
      return unique.length <= MOST_PLACES
        ? named
        : t('places', { places: named, more: unique.length - MOST_PLACES });
    },
    /** The documents that carry furthest, by their short names; how many more there are. */
    shortSources: ({ sources }: Notice): string => {
      const named = sources.slice(0, MOST_SOURCES).map((id) => cite(shortSource(id)));
      const more = sources.length - named.length;
      return [...named, ...(more > 0 ? [t('moreSources', { count: more })] : [])].join(' · ');
    },
    /** Every document in full, with what was read of it. */
    fullSources: ({ sources }: Notice): readonly { readonly title: string; readonly detail: string }[] =>
      sources.map((id) => ({ title: cite(safetySource(id)), detail: safetySource(id).detail })),
    noted: ({ by, at }: Acknowledgement): string =>
      t('notedBy', { name: by, time: (isToday(at) ? clockTime : dateAndTime)(at, locale) }),
  };
}
