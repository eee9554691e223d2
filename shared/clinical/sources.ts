import type { Confidence, Source } from '../atlas/points/sources.ts';

/** Every document that a prescription or a piece of advice may name, beside those of the atlas. */
export const CLINICAL_SOURCES = {
  'cherkin-2009': {
    title:
      'Cherkin DC et al. A randomized trial comparing acupuncture, simulated acupuncture, and usual care for chronic low back pain. Arch Intern Med 169(9):858-866',
    year: 2009,
    detail:
      'treatment as told in the Cochrane review CD013814 of 2020 (PMC8095030, table of this trial); result from the abstract, doi 10.1001/archinternmed.2009.65',
    confidence: 'trial',
  },
  'brinkhaus-2006': {
    title: 'Brinkhaus 2006, trial of acupuncture for chronic low back pain',
    year: 2006,
    detail:
      'treatment as told in the Cochrane review CD013814 of 2020 (PMC8095030, table of this trial); the paper of the trial was not seen',
    confidence: 'trial',
  },
  'tcm-china': {
    title: 'Prescriptions for low back pain, TCM China',
    year: 2012,
    detail: 'en.tcm-china.org/art/2012/12/19/art_3341_69540.html',
    confidence: 'web, unreviewed',
  },
  '100md': {
    title: 'Prescriptions for low back pain, 100md',
    year: 2002,
    detail: '100md.com/html/Dir/2002/08/03/1481.htm',
    confidence: 'web, unreviewed',
  },
  'chinese-medical-database': {
    title: 'Low back pain, Chinese Medical Database',
    detail: 'chinese-medical-database.com/dictionary/show/3334',
    confidence: 'web, unreviewed',
  },
  'inner-path': {
    title: 'Low back pain, Inner Path',
    detail: 'innerpath.com.au/acupuncture/Dis_Low_Back_Pain.html',
    confidence: 'web, unreviewed',
  },
  acupatologia: {
    title: 'acupatologia, a table of prescriptions',
    detail:
      'public repository lucasapereira/acupatologia, data/acupatologia.ts; its older bladder numbers turned into WHO numbers',
    confidence: 'web, unreviewed',
  },
  koosacupuncture: {
    title: 'Chronic low back pain, Koo’s Acupuncture',
    detail: 'koosacupuncture.com/LowerBackPainChronic.html',
    confidence: 'web, unreviewed',
  },
  qm120: {
    title: 'Kinds of low back pain in Chinese medicine (中医腰痛的分类), National Health Net',
    year: 2009,
    detail:
      'zy.qm120.com/t416/uq0v/2009112457304.htm, common patterns: cold-damp, damp-heat, blood stasis, Kidney yang and Kidney yin deficiency',
    confidence: 'web, unreviewed',
  },
  easyfang: {
    title: 'Telling the patterns of low back pain apart (中医腰痛的辩证分型要点)',
    year: 2021,
    detail:
      'm.easyfang.com/a/2021/1202/011020307.html, section 1: cold-damp, damp-heat, Kidney deficiency, qi stagnation, blood stasis',
    confidence: 'web, unreviewed',
  },
  'antonika-chanel': {
    title: 'Lumbar and back pain, A. Chanel',
    year: 2012,
    detail:
      'antonikachanel.com/blog/2012/07/lumbar-back-pain: cold-damp, lumbar sprain, Kidney deficiency with its yang and yin',
    confidence: 'web, unreviewed',
  },
  'liu-2015': {
    title:
      'Liu L et al. Acupuncture for low back pain: an overview of systematic reviews. Evid Based Complement Alternat Med 2015:328196',
    year: 2015,
    detail: 'abstract; PMC4364128, doi 10.1155/2015/328196',
    confidence: 'trial',
  },
  'ostelo-2008': {
    title:
      'Ostelo RW et al. Interpreting change scores for pain and functional status in low back pain. Spine 33(1):90-94',
    year: 2008,
    detail:
      'abstract (metajournal.com/articles/201999), a review with consensus of experts: smallest important improvement 2 on the numerical rating scale, 5 on the Roland score, 10 on the Oswestry score; or 30 % of the first score',
    confidence: 'trial',
  },
  'abbott-2014': {
    title:
      'Minimum important differences for the Patient-Specific Functional Scale, 4 region-specific outcome measures, and the numeric pain rating scale. J Orthop Sports Phys Ther 44(8):560-564',
    year: 2014,
    detail:
      'abstract, doi 10.2519/jospt.2014.5248: on the Patient-Specific scale 1.3 for a small change and 2.3 for a medium one',
    confidence: 'trial',
  },
  'psfs-form': {
    title: 'The Patient-Specific Functional Scale, form after Stratford 1995',
    detail:
      'precisionphysio.com.au/the-patient-specific-functional-scale: a change of the mean is told from chance from 2 points on; the paper of 1995 was not seen',
    confidence: 'web, unreviewed',
  },
  textbook: {
    title: 'Textbook knowledge',
    detail: 'what practitioners learn, written without a document at hand',
    confidence: 'textbook knowledge, unverified',
  },
} as const satisfies Record<string, Source>;

export type ClinicalSourceId = keyof typeof CLINICAL_SOURCES;

export const clinicalSource = (id: ClinicalSourceId): Source => CLINICAL_SOURCES[id];

const RANKS: readonly Confidence[] = [
  'standard',
  'trial',
  'textbook',
  'web, unreviewed',
  'textbook knowledge, unverified',
];

/** How far a source carries as a number to sort by: 0 carries furthest. */
export const rankOf = ({ confidence }: Source): number => RANKS.indexOf(confidence);
