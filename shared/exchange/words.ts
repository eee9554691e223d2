import { pointKey } from '../clinical/places.ts';
import type { Application, PatientPosition } from '../model/application.ts';
import type { RedFlag } from '../model/assessment.ts';
import type { Target } from '../model/course.ts';
import type { PatientFlag } from '../model/patient.ts';
import type { Place } from '../model/place.ts';

/** A choice of the model as it reads: "warmNeedle" becomes "warm needle". */
export const spoken = (choice: string): string =>
  choice.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();

/** The same at the beginning of a sentence. */
export const headed = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Words in one sentence, those that say something. */
export const joined = (parts: readonly (string | null | undefined)[], between = ', '): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(between);

const FLAGS: Partial<Record<PatientFlag, string>> = {
  anticoagulant: 'Takes an anticoagulant',
  pacemaker: 'Pacemaker or ICD',
  neuropathy: 'Numb skin, neuropathy',
  thrombosis: 'Thrombosis or varicose veins',
  brokenSkin: 'Broken or infected skin',
  fainting: 'Faints with needles',
};

/** A flag of a patient as others read it. */
export const flagWords = (flag: PatientFlag): string => FLAGS[flag] ?? headed(spoken(flag));

const RED_FLAGS: Partial<Record<RedFlag, string>> = {
  saddleNumbness: 'numbness between the legs',
  bladderOrBowel: 'change of bladder or bowel',
  progressiveWeakness: 'weakness that grows',
  cancerHistory: 'cancer, now or in the past',
  majorTrauma: 'fall or accident before it began',
  weightLoss: 'weight loss without a reason',
  nightPain: 'pain at night that no position eases',
};

/** What was asked for a red flag. */
export const redFlagWords = (flag: RedFlag): string => RED_FLAGS[flag] ?? spoken(flag);

/** That there is a drawing, of so many strokes, which others cannot show; empty without one. */
export const drawingWords = (strokes: number): string =>
  strokes === 0
    ? ''
    : `Ashi keeps a pain drawing by the patient (${strokes} ${strokes === 1 ? 'stroke' : 'strokes'}); it is not in this file.`;

const MEASURES: Record<Target['measure'], string> = {
  painScale: 'Pain, 0 to 10',
  patientSpecific: 'Patient-Specific Functional Scale',
  rolandMorris: 'Roland-Morris score, 0 to 24',
  oswestry: 'Oswestry score, 0 to 100',
  freeMeasure: '',
};

/** What is measured, in words; of a free measure its own name. */
export const measureWords = ({ measure, label }: Pick<Target, 'measure' | 'label'>): string =>
  joined([MEASURES[measure], label], ': ') || 'Score';

const POSITIONS: Record<PatientPosition, string> = {
  prone: 'prone',
  supine: 'supine',
  leftUp: 'on the right side, left side up',
  rightUp: 'on the left side, right side up',
  seated: 'seated',
};

export const positionWords = (position: PatientPosition): string => POSITIONS[position];

/** What a place is called: "BL23", "EX-B2 L2"; a tender place or a path by its description. */
export function placeName(place: Place): string {
  switch (place.kind) {
    case 'point':
      return pointKey(place.code, place.level);
    case 'ashi':
      return joined(['Tender place', place.description], ': ');
    case 'stroke':
      return joined(['Path on the skin', place.description], ': ');
  }
}

const SIDES: Record<Application['side'], string> = {
  left: 'left',
  right: 'right',
  both: 'both sides',
  midline: '',
};

/** On which side of the patient; empty for what lies in the midline. */
export const sideWords = (side: Application['side']): string => SIDES[side];

export const siteWords = ({ place, side }: Pick<Application, 'place' | 'side'>): string =>
  joined([placeName(place), sideWords(side)]);

const minutes = (value: number | null): string | null => (value === null ? null : `${value} min`);

/** How an entry is needled, each part a phrase. */
export const needlingWords = ({ needling }: Application): readonly string[] =>
  needling === null
    ? []
    : said([
        needling.depthMm === null ? null : `${needling.depthMm} mm deep`,
        needling.angle,
        needling.needle === null
          ? null
          : `needle ${needling.needle.gaugeMm} × ${needling.needle.lengthMm} mm`,
        needling.retentionMin === null ? null : `retained ${minutes(needling.retentionMin)}`,
        needling.stimulation === 'none' ? 'no stimulation' : `${needling.stimulation} stimulation`,
        needling.response === null
          ? null
          : needling.response === 'none'
            ? 'no response sought'
            : `response sought: ${spoken(needling.response)}`,
      ]);

/** How an entry is cupped. */
export const cuppingWords = ({ cupping }: Application): readonly string[] =>
  cupping === null
    ? []
    : said([
        `${cupping.kind} cupping`,
        `cup ${cupping.sizeMm} mm wide`,
        cupping.material,
        cupping.intensity === null ? null : `${cupping.intensity} suction`,
        minutes(cupping.minutes),
      ]);

/** How moxa is burnt at an entry. */
export const moxibustionWords = ({ moxibustion }: Application): readonly string[] =>
  moxibustion === null
    ? []
    : said([
        `moxa: ${spoken(moxibustion.kind)}`,
        moxibustion.intensity,
        moxibustion.cones === null ? null : `${moxibustion.cones} cones`,
        minutes(moxibustion.minutes),
        moxibustion.areaMm === null ? null : `area ${moxibustion.areaMm} mm wide`,
      ]);

/** What hands, tools and lamps do at an entry. */
export const bodyworkWords = ({ bodywork }: Application): readonly string[] =>
  bodywork === null
    ? []
    : said([
        spoken(bodywork.kind),
        bodywork.intensity,
        minutes(bodywork.minutes),
        bodywork.areaMm === null ? null : `area ${bodywork.areaMm} mm wide`,
      ]);

const said = (parts: readonly (string | null)[]): readonly string[] => parts.filter((part) => part !== null);
