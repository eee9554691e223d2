import { SOURCES, type Source, type SourceId } from '../../atlas/points/sources.ts';

/** Every document that a safety rule may name beside those of the atlas; `detail` says how much of it was read. */
export const SAFETY_SOURCES = {
  'who-1999-contents': {
    title: 'WHO Guidelines on Basic Training and Safety in Acupuncture, contents of section II',
    year: 1999,
    detail:
      'WHO/EDM/TRM/99.1: malignant tumours (2.3) and bleeding disorders (2.4) stand among the contraindications, convulsions (3.4), local infection (3.8) and burning during moxibustion (3.9) among the accidents; only these headings were read',
    confidence: 'standard',
  },
  'who-1999-fainting': {
    title: 'WHO Guidelines on Basic Training and Safety in Acupuncture, 3.3 Fainting',
    year: 1999,
    detail: 'WHO/EDM/TRM/99.1, section II, 3.3, read at apps.who.int/medicinedocs/en/d/Jwhozip56e/4.3.3.html',
    confidence: 'standard',
  },
  'ahcpr-guide-14': {
    title: 'AHCPR Quick Reference Guide 14, Acute Low Back Problems in Adults, table 1',
    detail: 'red flags for potentially serious conditions, read at ncbi.nlm.nih.gov/books/NBK52120',
    confidence: 'standard',
  },
  'anticoagulant-review-2015': {
    title: 'Acupuncture safety in patients receiving anticoagulants: a systematic review. Perm J 19(1):68-73',
    year: 2015,
    detail: 'abstract; PMC4315381, doi 10.7812/TPP/14-057',
    confidence: 'trial',
  },
  'hsieh-2023': {
    title:
      'Hsieh HT et al. Bleeding risk after acupuncture in patients taking anticoagulant drugs. Complement Ther Med 102951',
    year: 2023,
    detail: 'abstract; case control study, doi 10.1016/j.ctim.2023.102951',
    confidence: 'trial',
  },
  'cummings-2011': {
    title: 'Cummings M. Safety aspects of electroacupuncture. Acupunct Med 29(2):83',
    year: 2011,
    detail: 'opening paragraphs, aim.bmj.com/content/29/2/83',
    confidence: 'trial',
  },
  'bmas-2023': {
    title: 'TENS in patients with ICDs, blog of the British Medical Acupuncture Society',
    year: 2023,
    detail: 'bmas.blog/2023/08/06/tens-in-patients-with-icds',
    confidence: 'web, unreviewed',
  },
  'electro-page': {
    title: 'Contraindications of electroacupuncture',
    detail: 'acupuntura.com/en/articles/contraindicacoes-eletroacupuntura, table of conditions',
    confidence: 'web, unreviewed',
  },
  'de-valois-2024': {
    title:
      'de Valois B et al. Acupuncture in cancer care: recommendations for safe practice. Support Care Cancer 32:229',
    year: 2024,
    detail: 'abstract and purpose; doi 10.1007/s00520-024-08386-6',
    confidence: 'trial',
  },
  'lymphoedema-page': {
    title: 'Preventative measures for lymphoedema: separating fact from fiction',
    detail: 'helenfox.co.uk, which reports the guidelines of Filshie and Hester of 2006; these were not seen',
    confidence: 'web, unreviewed',
  },
  'needling-contraindications-page': {
    title: 'Acupuncture needling: contraindications and potential adverse effects, McMaster',
    detail: 'acupuncture.mcmaster.ca, course page',
    confidence: 'web, unreviewed',
  },
  'dry-needling-page': {
    title: 'Contraindications and precautions for acupuncture and dry needling, Goldfields Physio Hub',
    detail: 'sites.google.com/view/goldfieldsphysiohub, prohibited and vulnerable areas',
    confidence: 'web, unreviewed',
  },
  'cup-safety-page': {
    title: 'Cupping safety',
    detail: 'globalcupping.com/pages/cupping-safety, absolute and relative contraindications',
    confidence: 'web, unreviewed',
  },
  'fragile-skin-page': {
    title: 'Cupping: cautions',
    detail:
      'cupandrelease.com/caution: fragile skin, lymphoedema, haemorrhagic disease, thrombosis, blood thinners',
    confidence: 'web, unreviewed',
  },
  'moxa-precautions-page': {
    title: 'Moxibustion therapy: precautions, TCM China',
    year: 2012,
    detail: 'en.tcm-china.org/art/2012/12/19/art_3334_69504.html',
    confidence: 'web, unreviewed',
  },
  'moxa-contraindications-page': {
    title: 'Precautions and contraindications of moxibustion',
    detail: 'acupoints.org/precautions-and-contraindications-of-moxibustion',
    confidence: 'web, unreviewed',
  },
  'moxa-heat-page': {
    title: 'Precautions for moxibustion therapy',
    year: 2015,
    detail:
      'chinesemagicwand.com/2015/05/10/precautions-for-moxibustion-therapy: excess heat, fever, pregnancy',
    confidence: 'web, unreviewed',
  },
  'acupuncture-contraindications-page': {
    title: 'Are there any contraindications to acupuncture?',
    detail:
      'posture-plus.com/kb, list: bleeding disorders, skin infection at the needle’s site, metal allergy',
    confidence: 'web, unreviewed',
  },
  'moxa-review-2014': {
    title: 'Xu J, Deng H, Shen X. Safety of moxibustion: a systematic review of case reports',
    year: 2014,
    detail: 'abstract: 64 cases of harm in 24 articles, burns, infection and fetal distress among them',
    confidence: 'trial',
  },
} as const satisfies Record<string, Source>;

/** A document behind a safety notice, of the atlas or of the rules. */
export type SafetySourceId = SourceId | keyof typeof SAFETY_SOURCES;

const ALL: Readonly<Record<SafetySourceId, Source>> = { ...SOURCES, ...SAFETY_SOURCES };

export const safetySource = (id: SafetySourceId): Source => ALL[id];

/** What a strip has room for. Documents without a short name are named in full. */
const SHORT_NAMES: Readonly<Partial<Record<SafetySourceId, string>>> = {
  'who-1999': 'WHO 1999',
  'who-1999-contents': 'WHO 1999, contents',
  'who-1999-fainting': 'WHO 1999, 3.3',
  'ahcpr-guide-14': 'AHCPR guide 14',
  'anticoagulant-review-2015': 'Review, Perm J 2015',
  'hsieh-2023': 'Hsieh 2023',
  'cummings-2011': 'Cummings 2011',
  'de-valois-2024': 'de Valois 2024',
  'moxa-review-2014': 'Xu 2014',
  'carr-2015': 'Carr 2015',
  'chen-2018': 'Chen 2018',
  'who-2008': 'WHO 2008',
  'cheng-1987': 'Cheng 1987',
  'textbook-knowledge': 'Textbook knowledge',
  'bmas-2023': 'BMAS 2023',
  'electro-page': 'Electroacupuncture page',
  'cup-safety-page': 'Cupping safety page',
  'fragile-skin-page': 'Cupping cautions page',
  'cupping-page': 'Cupping page',
  'moxa-precautions-page': 'Moxa precautions page',
  'moxa-contraindications-page': 'Moxa contraindications page',
  'moxa-heat-page': 'Moxa and heat page',
  'acupuncture-contraindications-page': 'Contraindications page',
  'moxa-dictionary': 'Moxa dictionary',
  'moxa-list-page': 'List of moxa points',
  'needling-contraindications-page': 'McMaster page',
  'dry-needling-page': 'Dry needling page',
  'lymphoedema-page': 'Lymphoedema page',
  'avoid-pregnancy-page': 'Pregnancy list',
  'needling-cards': 'Needling cards',
  guangming: 'Guangming course',
};

/** A document by its short name, without its year. */
export const shortSource = (id: SafetySourceId): Source => {
  const { year: _, ...source } = ALL[id];
  return { ...source, title: SHORT_NAMES[id] ?? source.title };
};
