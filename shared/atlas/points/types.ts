import type { SourceId } from './sources.ts';

/** The fourteen meridians by their WHO codes, and EX for the extra points. */
export type MeridianId =
  | 'LU'
  | 'LI'
  | 'ST'
  | 'SP'
  | 'HT'
  | 'SI'
  | 'BL'
  | 'KI'
  | 'PC'
  | 'TE'
  | 'GB'
  | 'LR'
  | 'GV'
  | 'CV'
  | 'EX';

/** The meridians that belong to an organ: those that have transport, source and alarm points. */
export type OrganMeridianId = Exclude<MeridianId, 'GV' | 'CV' | 'EX'>;

/** The extraordinary vessels that have no points of their own but meet those of others. */
export type ExtraordinaryVessel = 'chong' | 'dai' | 'yin-qiao' | 'yang-qiao' | 'yin-wei' | 'yang-wei';

export type Phase = 'wood' | 'fire' | 'earth' | 'metal' | 'water';

/** Where on the body a practitioner looks for the point. Toes count as foot, fingers as hand. */
export type Region =
  | 'head'
  | 'face'
  | 'neck'
  | 'shoulder'
  | 'upper back'
  | 'lumbar'
  | 'sacral'
  | 'buttock'
  | 'perineum'
  | 'chest'
  | 'flank'
  | 'upper abdomen'
  | 'lower abdomen'
  | 'groin'
  | 'thigh'
  | 'knee'
  | 'leg'
  | 'ankle'
  | 'foot'
  | 'axilla'
  | 'arm'
  | 'elbow'
  | 'forearm'
  | 'wrist'
  | 'hand';

/** How the patient usually lies or sits when this point is needled. */
export type Position = 'prone' | 'supine' | 'side' | 'seated';

/** A level of the spine at which a levelled extra point (EX-B2) has one place on each side. */
export type SpinalLevel = `T${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}` | `L${1 | 2 | 3 | 4 | 5}`;

/** The group that a point belongs to, written so that a program can read it as well as a clinician. */
export type PointClass =
  | `five-shu:${'jing-well' | 'ying-spring' | 'shu-stream' | 'jing-river' | 'he-sea'}:${Phase}`
  | 'yuan'
  | 'luo'
  // The spleen's. The Plain Questions also know a great connection of the stomach, Xuli, which is no point of its own.
  | 'luo:great'
  | 'xi-cleft'
  | `xi-cleft:${ExtraordinaryVessel}`
  | `back-shu:${OrganMeridianId}`
  | `front-mu:${OrganMeridianId}`
  | `lower-he-sea:${OrganMeridianId}`
  | `eight-influential:${'viscera' | 'bowels' | 'qi' | 'blood' | 'sinew' | 'vessels' | 'bone' | 'marrow'}`
  | `confluent:${'GV' | 'CV' | ExtraordinaryVessel}`
  | `command:${'abdomen' | 'back' | 'head' | 'face' | 'chest' | 'collapse'}`
  | `crossing:${Exclude<MeridianId, 'EX'> | ExtraordinaryVessel}`;

/**
 * Something to weigh before needling, heating or cupping. `core` = on the short list of points that
 * practitioners avoid in pregnancy; `caution` = a hazard or a listed region; `note` = worth knowing.
 */
export interface Caution {
  kind: 'pregnancy' | 'thorax' | 'organ' | 'vessel' | 'nerve' | 'moxa' | 'other';
  grade: 'core' | 'caution' | 'note';
  text: string;
  source: SourceId;
  /** Holds at these levels only; absent = wherever the point is. */
  levels?: readonly SpinalLevel[];
}

/** What a book gives as needling depth and direction. Never a statement that a depth carries no risk. */
export interface Depth {
  text: string;
  source: SourceId;
}

/** How the needle goes in; `horizontal` is what other books call transverse or subcutaneous. */
export type Direction = 'perpendicular' | 'oblique' | 'horizontal';

/**
 * Whether a treatment other than the needle is given at a point. `usual` = a source gives it, or nothing in it speaks
 * against it; never that it suits every patient. Absent = no source was found.
 */
export interface Suitability {
  fit: 'usual' | 'with care' | 'not';
  source: SourceId;
  why?: string;
}

/** The other place that the standard leaves open for a point, with the words that do not hold for both. */
export interface Alternative {
  location: string;
  source: SourceId;
  lay?: string;
  note?: string;
  /** What books give as depth they give for the first place, and this one lies over other tissue. */
  noDepth?: true;
}

/**
 * Everything about a point except where it lies in numbers. Codes, characters and definitions follow the WHO
 * standard of 2008 (`who-2008`); that text prints pinyin without tones, so the tone marks follow the Chinese
 * standard `gbt-12346-2021`. Extra points are not in that book: their codes and names are those of the WHO
 * nomenclature of 1991 as textbooks carry them, and `locationSource` says for each one where its location was read:
 * for most the Chinese standard `gbt-40997-2021`, for the few that are not in it another document.
 * Distances are proportional cun unless "finger-cun" is written.
 */
export interface PointFacts {
  /** WHO code: "BL23", "EX-B2". */
  code: string;
  meridian: MeridianId;
  /** With tone marks, syllables joined: "Dàchángshū". */
  pinyin: string;
  /** Traditional characters: "大腸俞"; `simplified` (characters.ts) turns them into simplified ones. */
  chinese: string;
  english: string;
  midline: boolean;
  /** There for the two points that one side only has: the veins under the tongue. */
  onlySide?: 'left' | 'right';
  region: Region;
  position: Position;
  /** The definition in our own words. */
  location: string;
  locationSource: SourceId;
  /** There for the six points that WHO left with two readings; `location` is the first. */
  alternative?: Alternative;
  /** Lies inside mouth or nose: a body shows the nearest skin. */
  inside?: true;
  classes: readonly PointClass[];
  /** The weakest of the sources that the classes rest on; there whenever there are classes. */
  classesSource?: SourceId;
  /** Other names, variant characters, and numbers of older books written "old BL47". */
  aliases: readonly string[];
  cautions: readonly Caution[];
  depth?: Depth;
  /** The directions that the words of `depth` name. */
  direction?: readonly Direction[];
  moxibustion?: Suitability;
  cupping?: Suitability;
  /** Where it is, in words for a patient. */
  lay: string;
  /** How to find it, and the standard's remarks. */
  note?: string;
  /** The levels of a point that exists once per level of the spine. */
  levels?: readonly SpinalLevel[];
  /** How many places it has on each side, when more than one: four webs, five tips. EX-HN1 has half of its four. */
  places?: number;
}
