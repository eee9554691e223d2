import { converter } from '../../atlas/points/characters.ts';
import type { WordFindingId } from './findings.ts';

/** How a sign is called in Chinese. */
export interface ChineseTerm {
  /** Traditional characters, as they are shown. */
  readonly characters: string;
  /** With tone marks. */
  readonly pinyin: string;
  /** What tells it in a clause of simplified characters. */
  readonly written: RegExp;
  /** What tells it in a clause of pinyin: syllables without tones, each after a space. */
  readonly spoken: RegExp;
}

const term = (characters: string, pinyin: string, written: RegExp, spoken: RegExp): ChineseTerm => ({
  characters,
  pinyin,
  written,
  spoken,
});

/**
 * Terms of tongue and pulse, common textbook knowledge. 無, 不 or 非 before one denies it. 淡紅 is the tongue of a healthy
 * person, neither pale nor red; 白 and 黃 tell of the coating only where it is named, since 舌淡白 is a pale tongue.
 */
export const CHINESE_TERMS: Readonly<Partial<Record<WordFindingId, ChineseTerm>>> = {
  pale: term('淡', 'dàn', /(?<![无不非])淡(?!红)/, / dan(?! hong)\b/),
  red: term('紅', 'hóng', /(?<![无不非淡])[红绛]/, /(?<! dan) (?:hong|jiang)\b/),
  purple: term('紫', 'zǐ', /(?<![无不非])紫/, / zi\b/),
  spots: term('瘀點', 'yūdiǎn', /(?<![无不非])瘀[点斑]/, /(?<! wu) yu (?:dian|ban)\b/),
  swollen: term('胖', 'pàng', /(?<![无不非])(?:胖|齿痕)/, / pang\b|(?<! wu) chi hen\b/),
  white: term('白苔', 'báitāi', /苔.*(?<!不)白|白.?苔/, / tai.* bai\b| bai( ni)? tai\b/),
  yellow: term('黃苔', 'huángtāi', /苔.*(?<!不)黄|黄.?苔/, / tai.* huang\b| huang( ni)? tai\b/),
  greasy: term('膩苔', 'nìtāi', /(?<![无不非])腻/, / ni\b/),
  bare: term('少苔', 'shǎotāi', /[少无剥]苔|苔[少无剥]|光剥/, / (?:shao|wu) tai\b| tai (?:shao|wu)\b/),
  deep: term('沉', 'chén', /(?<![无不非])沉/, / chen\b/),
  tight: term('緊', 'jǐn', /(?<![无不非])紧/, / jin\b/),
  // At the beginning of a clause chi may be 尺, the place at the wrist.
  slow: term('遲', 'chí', /(?<![无不非])迟/, /(?<!^) chi\b/),
  rapid: term('數', 'shuò', /(?<![无不非])数/, / shuo\b/),
  soggy: term('濡', 'rú', /(?<![无不非])濡/, / ru\b/),
  slippery: term('滑', 'huá', /(?<![无不非])滑/, / hua\b/),
  wiry: term('弦', 'xián', /(?<![无不非])弦/, / xian\b/),
  choppy: term('澀', 'sè', /(?<![无不非])涩/, / se\b/),
  thready: term('細', 'xì', /(?<![无不非])细/, / xi\b/),
  weak: term('弱', 'ruò', /(?<![无不非])弱|无力/, / ruo\b| wu li\b/),
};

const toSimplified = converter('紅红絳绛黃黄膩腻齒齿無无剝剥點点緊紧遲迟數数澀涩細细');

/** What is said of tongue and pulse in pinyin, the names of signs and what stands between them: longer ones first. */
const SYLLABLES = [
  ...['jiang', 'huang', 'chen', 'xian', 'shuo', 'dian', 'hong', 'pang', 'shao', 'zhi', 'tai', 'she'],
  ...['mai', 'bai', 'ban', 'dan', 'hen', 'hua', 'jin', 'chi', 'ruo', 'bo', 'da', 'er', 'li', 'ni', 'ru'],
  ...['se', 'wu', 'xi', 'yu', 'zi'],
].join('|');
const SPOKEN = new RegExp(`^(?:${SYLLABLES})+$`);

/**
 * A clause as its syllables, each after a space, or nothing where one of its words is no pinyin: English and pinyin share
 * too many words to be told apart one by one.
 */
function spokenIn(clause: string): string {
  const untoned = clause.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = untoned.match(/\p{L}+/gu) ?? [];
  if (!words.every((word) => SPOKEN.test(word))) return '';
  return words.flatMap((word) => word.match(new RegExp(SYLLABLES, 'g'))!.map((one) => ` ${one}`)).join('');
}

/** Whether a clause tells a sign in Chinese, in characters of either form or in pinyin with or without tones. */
export function isToldInChinese(id: WordFindingId, clause: string): boolean {
  const known = CHINESE_TERMS[id];
  if (known === undefined) return false;
  return known.written.test(toSimplified(clause)) || known.spoken.test(spokenIn(clause));
}
