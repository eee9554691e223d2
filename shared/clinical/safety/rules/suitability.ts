import type { PointFacts, Suitability } from '../../../atlas/points/types.ts';
import type { Finding, Site, Situation } from '../types.ts';

type Treatment = Extract<keyof PointFacts, 'moxibustion' | 'cupping'>;

/** Where a treatment is named for the sake of a pregnancy alone; the rules of pregnancy speak of that. */
const OF_PREGNANCY = /in pregnancy/;

/** Points where the atlas says `fit` of a treatment that is planned there: one notice per reason, with its document. */
export const suited =
  (
    treatment: Treatment,
    fit: Suitability['fit'],
    begin: string,
    fits: (site: Site) => boolean = () => true,
  ) =>
  ({ sites }: Situation): readonly Finding[] =>
    sites.flatMap((site) => {
      const planned = site.application[treatment];
      const given = site.isPoint ? site.facts[0]![treatment] : undefined;
      if (planned === null || given?.fit !== fit || !fits(site)) return [];
      const why = given.why ?? '';
      if (OF_PREGNANCY.test(why)) return [];
      const what = why === '' ? `${begin}.` : `${begin}: ${why[0]!.toLowerCase()}${why.slice(1)}`;
      return [{ sites: [site], fact: planned.kind, what, sources: [given.source] }];
    });
