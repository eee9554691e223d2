import type { SourceId } from './points/sources.ts';
import type { MeridianId, Phase } from './points/types.ts';

export interface Meridian {
  id: MeridianId;
  english: string;
  pinyin: string;
  chinese: string;
  polarity?: 'yin' | 'yang';
  /** The meridian it forms a yin-yang pair with. */
  partner?: MeridianId;
  phase?: Phase;
  /** Source of pair and phase. */
  pairSource?: SourceId;
  /** Clock hours of its tide, "15-17". */
  hours?: { span: string; source: SourceId };
  /** What other books write for it in point codes, upper case: "UB" for BL. */
  otherCodes: readonly string[];
  /** The lines of its outer course in the direction of flow, each a run of point codes. Empty for extra points. */
  course: readonly (readonly string[])[];
}

const run = (id: MeridianId, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${id}${from + i}`);

type Names = Pick<Meridian, 'english' | 'pinyin' | 'chinese' | 'otherCodes'>;

const regular = (
  id: MeridianId,
  names: Names,
  pair: { polarity: 'yin' | 'yang'; partner: MeridianId; phase: Phase; span: string },
  course: readonly (readonly string[])[],
): Meridian => ({
  id,
  ...names,
  polarity: pair.polarity,
  partner: pair.partner,
  phase: pair.phase,
  pairSource: 'med-vet',
  hours: { span: pair.span, source: 'chrono-hours' },
  course,
});

/** The fourteen meridians in the order of the WHO standard, and the extra points; names follow `who-2008`. */
export const MERIDIANS: readonly Meridian[] = [
  regular(
    'LU',
    { english: 'Lung', pinyin: 'Shǒutàiyīn fèijīng', chinese: '手太陰肺經', otherCodes: ['L'] },
    { polarity: 'yin', partner: 'LI', phase: 'metal', span: '3-5' },
    [run('LU', 1, 11)],
  ),
  regular(
    'LI',
    {
      english: 'Large Intestine',
      pinyin: 'Shǒuyángmíng dàchángjīng',
      chinese: '手陽明大腸經',
      otherCodes: [],
    },
    { polarity: 'yang', partner: 'LU', phase: 'metal', span: '5-7' },
    [run('LI', 1, 20)],
  ),
  regular(
    'ST',
    { english: 'Stomach', pinyin: 'Zúyángmíng wèijīng', chinese: '足陽明胃經', otherCodes: ['S'] },
    { polarity: 'yang', partner: 'SP', phase: 'earth', span: '7-9' },
    [run('ST', 1, 8), ['ST5', ...run('ST', 9, 45)]],
  ),
  regular(
    'SP',
    { english: 'Spleen', pinyin: 'Zútàiyīn píjīng', chinese: '足太陰脾經', otherCodes: [] },
    { polarity: 'yin', partner: 'ST', phase: 'earth', span: '9-11' },
    [run('SP', 1, 21)],
  ),
  regular(
    'HT',
    { english: 'Heart', pinyin: 'Shǒushàoyīn xīnjīng', chinese: '手少陰心經', otherCodes: ['H', 'HE'] },
    { polarity: 'yin', partner: 'SI', phase: 'fire', span: '11-13' },
    [run('HT', 1, 9)],
  ),
  regular(
    'SI',
    {
      english: 'Small Intestine',
      pinyin: 'Shǒutàiyáng xiǎochángjīng',
      chinese: '手太陽小腸經',
      otherCodes: [],
    },
    { polarity: 'yang', partner: 'HT', phase: 'fire', span: '13-15' },
    [run('SI', 1, 19)],
  ),
  regular(
    'BL',
    {
      english: 'Bladder',
      pinyin: 'Zútàiyáng pángguāngjīng',
      chinese: '足太陽膀胱經',
      otherCodes: ['UB', 'B', 'V'],
    },
    { polarity: 'yang', partner: 'KI', phase: 'water', span: '15-17' },
    // The outer line leaves the inner one at the nape and joins it again behind the knee.
    [run('BL', 1, 40), ['BL10', ...run('BL', 41, 54), 'BL40'], ['BL40', ...run('BL', 55, 67)]],
  ),
  regular(
    'KI',
    {
      english: 'Kidney',
      pinyin: 'Zúshàoyīn shènjīng',
      chinese: '足少陰腎經',
      otherCodes: ['K', 'KD', 'KID', 'R'],
    },
    { polarity: 'yin', partner: 'BL', phase: 'water', span: '17-19' },
    [run('KI', 1, 27)],
  ),
  regular(
    'PC',
    {
      english: 'Pericardium',
      pinyin: 'Shǒujuéyīn xīnbāojīng',
      chinese: '手厥陰心包經',
      otherCodes: ['P', 'HC'],
    },
    { polarity: 'yin', partner: 'TE', phase: 'fire', span: '19-21' },
    [run('PC', 1, 9)],
  ),
  regular(
    'TE',
    {
      english: 'Triple Energizer',
      pinyin: 'Shǒushàoyáng sānjiāojīng',
      chinese: '手少陽三焦經',
      otherCodes: ['SJ', 'TB', 'TW', 'TH'],
    },
    { polarity: 'yang', partner: 'PC', phase: 'fire', span: '21-23' },
    [run('TE', 1, 23)],
  ),
  regular(
    'GB',
    {
      english: 'Gallbladder',
      pinyin: 'Zúshàoyáng dǎnjīng',
      chinese: '足少陽膽經',
      otherCodes: ['G', 'VB'],
    },
    { polarity: 'yang', partner: 'LR', phase: 'wood', span: '23-1' },
    [run('GB', 1, 44)],
  ),
  regular(
    'LR',
    {
      english: 'Liver',
      pinyin: 'Zújuéyīn gānjīng',
      chinese: '足厥陰肝經',
      otherCodes: ['LV', 'LIV', 'F'],
    },
    { polarity: 'yin', partner: 'GB', phase: 'wood', span: '1-3' },
    [run('LR', 1, 14)],
  ),
  {
    id: 'GV',
    english: 'Governor Vessel',
    pinyin: 'Dūmài',
    chinese: '督脈',
    polarity: 'yang',
    otherCodes: ['DU', 'VG'],
    course: [run('GV', 1, 28)],
  },
  {
    id: 'CV',
    english: 'Conception Vessel',
    pinyin: 'Rènmài',
    chinese: '任脈',
    polarity: 'yin',
    otherCodes: ['REN', 'RN', 'VC'],
    course: [run('CV', 1, 24)],
  },
  {
    id: 'EX',
    english: 'Extra points',
    pinyin: 'Jīngwài qíxué',
    chinese: '經外奇穴',
    otherCodes: [],
    course: [],
  },
];

const BY_ID = new Map(MERIDIANS.map((meridian) => [meridian.id, meridian]));

/** The meridian of this id; every id has one. */
export function meridianById(id: MeridianId): Meridian {
  return BY_ID.get(id)!;
}

/** The lines of a meridian through the points that exist in the given set, in order; lines of one point are left out. */
export function courseThrough(meridian: Meridian, exists: (code: string) => boolean): string[][] {
  return meridian.course.map((line) => line.filter(exists)).filter((line) => line.length > 1);
}
