import { useTranslation } from 'react-i18next';
import { SOURCES, type Source, type SourceId } from '../../shared/atlas/points/sources.ts';
import type { PointClass, PointFacts, Region, Suitability } from '../../shared/atlas/points/types.ts';

/** Where points lie, from the head down, trunk before limbs. */
export const REGIONS: readonly Region[] = [
  'head',
  'face',
  'neck',
  'shoulder',
  'upper back',
  'lumbar',
  'sacral',
  'buttock',
  'perineum',
  'chest',
  'flank',
  'upper abdomen',
  'lower abdomen',
  'groin',
  'thigh',
  'knee',
  'leg',
  'ankle',
  'foot',
  'axilla',
  'arm',
  'elbow',
  'forearm',
  'wrist',
  'hand',
];

const VESSELS_AND_EXTRA = ['GV', 'CV', 'EX'];

/** The groups of points, those first for which a point is chosen most; a phase or a meeting says least. */
const GROUP_ORDER = [
  'command',
  'yuan',
  'back-shu',
  'front-mu',
  'eight-influential',
  'lower-he-sea',
  'confluent',
  'luo',
  'xi-cleft',
  'five-shu',
  'crossing',
];
const byWeight = (a: PointClass, b: PointClass) =>
  GROUP_ORDER.indexOf(a.split(':')[0]!) - GROUP_ORDER.indexOf(b.split(':')[0]!);

/** What a point is, in plain words. */
export function usePointWords() {
  const { t, i18n } = useTranslation('plans');

  const meridian = (id: string) => {
    const name = t(`meridianNames.${id}`);
    return /^[A-Z]{2}$/.test(id) && !VESSELS_AND_EXTRA.includes(id) ? t('groups.ofMeridian', { name }) : name;
  };

  const group = (one: PointClass): string => {
    const [kind, which] = one.split(':') as [string, string | undefined];
    switch (kind) {
      case 'five-shu':
        return t(`groups.five-shu.${which}`);
      case 'back-shu':
      case 'front-mu':
      case 'lower-he-sea':
        return t(`groups.${kind}`, { name: t(`meridianNames.${which}`) });
      case 'eight-influential':
        return t(`groups.${kind}`, { name: t(`influential.${which}`) });
      case 'command':
        return t(`groups.${kind}`, { name: t(`commanded.${which}`) });
      case 'confluent':
      case 'crossing':
        return t(`groups.${kind}`, { name: meridian(which!) });
      default:
        return t(`groups.${kind}`);
    }
  };

  /** A source as it is cited on screen; what nobody vouched for says so. */
  const cite = ({ title: name, year, confidence }: Source): string => {
    const title = year === undefined ? name : t('facts.titleYear', { title: name, year });
    if (confidence === 'web, unreviewed') return t('facts.webUnreviewed', { title });
    return confidence === 'textbook knowledge, unverified' ? t('facts.unverified', { title }) : title;
  };
  const source = (id: SourceId): string => cite(SOURCES[id]);

  return {
    /** The groups that a point belongs to, the most telling first. */
    groups: (point: PointFacts): readonly string[] => point.classes.toSorted(byWeight).map(group),

    /** One line under a point's name: the groups that tell what it does, or where it is and what it is called. */
    summary: (point: PointFacts): string => {
      const telling = point.classes.filter((one) => !one.startsWith('crossing'));
      return telling.length === 0
        ? `${t(`regions.${point.region}`)} · ${point.english}`
        : telling.toSorted(byWeight).map(group).join(' · ');
    },

    cite,

    /** A source of the atlas, cited. */
    source,

    /** Whether a treatment suits a point, and why not where it does not. */
    suitability: ({ fit, why }: Suitability): string =>
      [t(`facts.fit.${fit}`), why].filter(Boolean).join(': '),

    /** A source by its short name, `WHO 2008`, where it has one. */
    briefSource: (id: SourceId): string =>
      i18n.exists(`scene:source.${id}`) && SOURCES[id].confidence === 'standard'
        ? t(`scene:source.${id}` as 'facts.unverified')
        : source(id),
  };
}
