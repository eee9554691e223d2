import type { Lead, Modality, PatientPosition } from '../../model/application.ts';
import type { Side } from '../../model/place.ts';

/** The words for each value, the one that is printed first. Values that need no word are the ones that hold unsaid. */
type Words<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** What is said of a treatment by a word: treatment, field, value. */
export const DETAIL_WORDS = {
  needling: {
    angle: {
      perpendicular: ['perpendicular', 'perp'],
      oblique: ['oblique', 'obl'],
      horizontal: ['horizontal', 'transverse', 'subcutaneous'],
    },
    stimulation: {
      even: ['even', '平'],
      reinforcing: ['tonify', 'reinforce', 'bu', '補', '补'],
      reducing: ['reduce', 'sedate', 'xie', '瀉', '泻'],
      electrical: ['electrical'],
      none: ['unstimulated'],
    },
    response: {
      deQi: ['deqi', 'de-qi', '得氣', '得气'],
      twitch: ['twitch'],
      none: ['no-response'],
    },
  },
  cupping: {
    kind: {
      static: ['static'],
      flash: ['flash'],
      sliding: ['sliding', 'slide'],
      wet: ['wet', 'bleeding'],
    },
    material: { glass: ['glass'], plastic: ['plastic'], silicone: ['silicone'], bamboo: ['bamboo'] },
  },
  moxibustion: {
    kind: {
      stick: ['stick'],
      circling: ['circling'],
      sparrowPecking: ['pecking', 'sparrow-pecking'],
      cone: ['cones', 'cone', '壯', '壮'],
      coneOnGinger: ['ginger'],
      coneOnSalt: ['salt'],
      warmNeedle: ['warm-needle', 'warm'],
      box: ['box'],
    },
  },
  bodywork: {
    kind: {
      massage: ['massage', 'tuina'],
      guaSha: ['gua-sha', 'guasha', '刮痧'],
      heatLamp: ['lamp', 'heat-lamp', 'tdp'],
      plumBlossom: ['plum-blossom', 'seven-star'],
    },
  },
} as const satisfies Readonly<Record<Modality, Readonly<Record<string, Words<string>>>>>;

/** The word that names a treatment; what hands, tools and lamps do is named by its kind. */
export const MODALITY_WORDS: Readonly<Record<Exclude<Modality, 'bodywork'>, readonly string[]>> = {
  needling: ['needle', 'needles', '針', '针'],
  cupping: ['cup', 'cups', 'cupping', '罐', '拔罐'],
  moxibustion: ['moxa', 'moxibustion', '灸'],
};

export const SIDE_WORDS: Words<Side> = {
  left: ['L', 'left', '左'],
  right: ['R', 'right', '右'],
  both: ['both', 'bilateral', '雙', '双'],
  midline: ['midline'],
};

export const POSITION_WORDS: Words<PatientPosition> = {
  prone: ['@prone'],
  supine: ['@supine'],
  leftUp: ['@left-up'],
  rightUp: ['@right-up'],
  seated: ['@seated'],
};

export const INTENSITY_WORDS = { light: ['light'], medium: ['medium'], strong: ['strong'] } as const;

export const WAVEFORM_WORDS: Words<Lead['waveform']> = {
  continuous: ['cont', 'continuous'],
  denseDisperse: ['dd', 'dense-disperse'],
  intermittent: ['int', 'intermittent'],
};

/** Words for what is left open where a new entry would start with a value. */
export const OPEN_WORDS = {
  minutes: ['untimed'],
  area: ['no-area'],
  needle: ['any-needle'],
  cones: ['uncounted'],
} as const;

/** A second entry for a place that has one. */
export const AGAIN = 'again';
/** What begins a statement about a stimulator's lead. */
export const ELECTRO_WORDS = ['electro', 'lead', '電針', '电针'] as const;

/** What a word means. `opens`: it names a treatment, rather than a detail of one. */
export type Term =
  | {
      readonly is: 'detail';
      readonly modality: Modality;
      readonly field: string;
      readonly value: string;
      readonly opens: boolean;
    }
  | { readonly is: 'modality'; readonly modality: Modality; readonly opens: true }
  | { readonly is: 'side'; readonly side: Side }
  | { readonly is: 'position'; readonly position: PatientPosition }
  | { readonly is: 'intensity'; readonly value: string }
  | { readonly is: 'waveform'; readonly value: Lead['waveform'] }
  | { readonly is: 'open'; readonly what: keyof typeof OPEN_WORDS }
  | { readonly is: 'again' }
  | { readonly is: 'electro' };

const entriesOf = <Key extends string>(record: Readonly<Record<Key, readonly string[]>>) =>
  Object.entries(record) as [Key, readonly string[]][];

const TERMS: ReadonlyMap<string, Term> = new Map<string, Term>([
  ...spelled(SIDE_WORDS, (side): Term => ({ is: 'side', side })),
  ...spelled(POSITION_WORDS, (position): Term => ({ is: 'position', position })),
  ...spelled(INTENSITY_WORDS, (value): Term => ({ is: 'intensity', value })),
  ...spelled(WAVEFORM_WORDS, (value): Term => ({ is: 'waveform', value })),
  ...spelled(OPEN_WORDS, (what): Term => ({ is: 'open', what })),
  ...spelled({ again: [AGAIN] }, (): Term => ({ is: 'again' })),
  ...spelled({ electro: ELECTRO_WORDS }, (): Term => ({ is: 'electro' })),
  ...spelled(MODALITY_WORDS, (modality): Term => ({ is: 'modality', modality, opens: true })),
  ...(Object.keys(DETAIL_WORDS) as Modality[]).flatMap((modality) =>
    Object.entries(DETAIL_WORDS[modality] as Record<string, Words<string>>).flatMap(([field, words]) =>
      spelled(words, (value): Term => ({ is: 'detail', modality, field, value, opens: field === 'kind' })),
    ),
  ),
]);

function spelled<Key extends string>(
  record: Readonly<Record<Key, readonly string[]>>,
  term: (key: Key) => Term,
): [string, Term][] {
  return entriesOf(record).flatMap(([key, words]) =>
    words.map((word): [string, Term] => [word.toLowerCase(), term(key)]),
  );
}

/** What a word of the shorthand means, in any case of its letters; undefined when it is none. */
export const termOf = (word: string): Term | undefined => TERMS.get(word.toLowerCase());

/** The printed word for a detail of a treatment. */
export function detailWord(modality: Modality, field: string, value: string): string {
  return (DETAIL_WORDS[modality] as Record<string, Words<string>>)[field]![value]![0]!;
}
