import { pointByCode } from '../../../atlas/points/index.ts';
import type { Caution, Region } from '../../../atlas/points/types.ts';
import {
  ABDOMEN_AND_LOINS,
  cautionsAt,
  electrified,
  isCupped,
  isHeated,
  isIn,
  isNeedled,
  where,
} from '../sites.ts';
import type { Finding, Rule, Site, Situation } from '../types.ts';

const listed = (site: Site, grade: Caution['grade']): readonly Caution[] =>
  // Lists name points. What only lies near one is in a region at most.
  site.isPoint || grade === 'caution'
    ? cautionsAt(site, 'pregnancy').filter((one) => one.grade === grade && one.source !== 'carr-2015')
    : [];

const isWorked = ({ application: { needling, cupping, moxibustion, bodywork } }: Site): boolean =>
  needling !== null || cupping !== null || moxibustion !== null || bodywork !== null;

/** Needled or worked sites that the atlas lists for pregnancy, each with the words and the document of its list. */
const onList =
  (grade: Caution['grade'], fits: (site: Site) => boolean) =>
  ({ sites }: Situation): readonly Finding[] =>
    sites.filter(fits).flatMap((site) => {
      const [caution] = listed(site, grade);
      return caution === undefined ? [] : [{ sites: [site], fact: '', sources: [caution.source] }];
    });

const isStrong = ({ application: { needling } }: Site): boolean =>
  needling !== null &&
  (needling.response === 'deQi' || needling.response === 'twitch' || needling.stimulation === 'reducing');

/** Completed weeks with which the first trimester ends. */
const FIRST_TRIMESTER_WEEKS = 13;
/** What WHO lists in the first trimester and after it (WHO 1999, 2.1). */
const LISTED = [
  {
    regions: new Set<Region>(['lower abdomen', 'lumbar', 'sacral']),
    what: 'Pregnant, first trimester: on the lower abdomen or the lumbosacral region, which WHO lists for these months.',
  },
  {
    regions: new Set<Region>(['upper abdomen', 'lumbar', 'sacral']),
    what: 'Pregnant, after the third month: on the upper abdomen or the lumbosacral region, which WHO lists for these months.',
  },
] as const;

/** Where it is known how far a pregnancy is: the sentence of what is listed for these months; else that of the rule. */
function listedNow(sites: readonly Site[], { weeksPregnant }: Situation): Pick<Finding, 'what'> {
  if (weeksPregnant === null) return {};
  const { regions, what } = LISTED[weeksPregnant < FIRST_TRIMESTER_WEEKS ? 0 : 1];
  return sites.every((site) => isIn(site, regions)) ? { what } : {};
}

const isOfChildbearingAge = ({ sex, age }: Situation): boolean =>
  sex === 'female' && (age === null || (age >= 12 && age <= 55));

export const PREGNANCY_RULES: readonly Rule[] = [
  {
    id: 'pregnancyCore',
    topic: 'pregnancy',
    grade: 'caution',
    what: 'Pregnant: on the short list of points that tradition forbids in pregnancy.',
    why: 'WHO asks that acupuncture in pregnancy be kept to what is needed, and done with great caution. A review of trials and cohorts found no objective evidence of harm from needling these points. Both stand beside each other; the decision and the patient’s consent are yours.',
    sources: ['who-1999', 'carr-2015'],
    flags: ['pregnant'],
    find: onList('core', isWorked),
  },
  {
    id: 'pregnancyHomePoints',
    topic: 'pregnancy',
    grade: 'caution',
    what: 'Pregnant: a point to press at home is on the short list that tradition forbids in pregnancy.',
    why: 'Pressed daily and without you beside it. A review found no objective evidence of harm from needling these points; pressing was not what it looked at.',
    sources: ['who-1999', 'carr-2015'],
    flags: ['pregnant'],
    find: ({ homePoints }) => {
      const core = homePoints.filter((code) =>
        pointByCode(code)?.cautions.some(({ kind, grade }) => kind === 'pregnancy' && grade === 'core'),
      );
      if (core.length === 0) return [];
      const what = `Pregnant: ${core.join(', ')}, to be pressed at home, on the short list that tradition forbids in pregnancy.`;
      return [{ sites: [], fact: core.join(' '), what }];
    },
  },
  {
    id: 'pregnancyRegion',
    topic: 'pregnancy',
    grade: 'caution',
    what: 'Pregnant: on the abdomen or the lumbosacral region.',
    why: 'WHO lists lower abdomen and lumbosacral region as contraindicated in the first trimester, and after the third month upper abdomen and lumbosacral region. A review found no objective evidence of harm from needling points that are called forbidden.',
    sources: ['who-1999', 'carr-2015'],
    flags: ['pregnant'],
    find: (now) =>
      onList('caution', isNeedled)(now).map((finding) => ({ ...finding, ...listedNow(finding.sites, now) })),
  },
  {
    id: 'pregnancyStrong',
    topic: 'pregnancy',
    grade: 'caution',
    what: 'Pregnant: needled for a strong sensation.',
    why: 'WHO asks to avoid points with a strong sensation after the third month, and names certain ways of manipulation as able to cause contractions.',
    sources: ['who-1999'],
    flags: ['pregnant'],
    find: where(isStrong),
  },
  {
    id: 'pregnancyHeat',
    topic: 'pregnancy',
    grade: 'caution',
    what: 'Pregnant: moxa or a lamp on abdomen or lumbosacral region.',
    why: 'WHO names moxibustion beside needling for these regions. Among the reported harms of moxibustion is fetal distress.',
    sources: ['who-1999', 'moxa-precautions-page', 'moxa-review-2014'],
    flags: ['pregnant'],
    find: where((site) => isHeated(site) && isIn(site, ABDOMEN_AND_LOINS)),
  },
  {
    id: 'pregnancyCups',
    topic: 'pregnancy',
    grade: 'caution',
    what: 'Pregnant: cups or gua sha on abdomen, loins or sacrum.',
    why: 'The course book does not cup abdomen and sacrum in pregnancy.',
    sources: ['cheng-1987', 'cupping-page'],
    flags: ['pregnant'],
    find: where(
      (site) =>
        (isCupped(site) || site.application.bodywork?.kind === 'guaSha') && isIn(site, ABDOMEN_AND_LOINS),
    ),
  },
  {
    id: 'pregnancyElectro',
    topic: 'pregnancy',
    grade: 'caution',
    what: 'Pregnant: electrical stimulation.',
    why: 'Commonly left out in pregnancy, above all on the trunk and on points that are called forbidden.',
    sources: ['electro-page', 'textbook-knowledge'],
    flags: ['pregnant'],
    find: electrified,
  },
  {
    id: 'pregnancyProne',
    topic: 'pregnancy',
    grade: 'note',
    what: 'Pregnant: lying face down.',
    why: 'From the middle of pregnancy patients lie on the side or sit instead.',
    sources: ['textbook-knowledge'],
    flags: ['pregnant'],
    find: where(
      ({ application, facts, isPoint }) =>
        (application.position ?? (isPoint ? facts[0]?.position : null)) === 'prone',
      () => '',
    ),
  },
  {
    id: 'pregnancyList',
    topic: 'pregnancy',
    grade: 'note',
    what: 'Pregnant: named by a single list.',
    why: 'One list or an older book names the point; most do not.',
    sources: [],
    flags: ['pregnant'],
    find: onList('note', isNeedled),
  },
  {
    id: 'pregnancyAsk',
    topic: 'pregnancy',
    grade: 'note',
    what: 'Ask whether she may be pregnant: these places are listed for pregnancy.',
    why: 'The record does not say that she is.',
    sources: ['who-1999'],
    flags: [],
    find: (now) => {
      if (now.flags.has('pregnant') || !isOfChildbearingAge(now)) return [];
      return now.sites
        .filter((site) => isNeedled(site) && (listed(site, 'core').length || listed(site, 'caution').length))
        .map((site) => ({ sites: [site], fact: '' }));
    },
  },
];
