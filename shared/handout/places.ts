import { isMeasured } from '../atlas/describe.ts';
import { simplified } from '../atlas/points/characters.ts';
import { pointByCode } from '../atlas/points/index.ts';
import type { Readings } from '../atlas/readings.ts';
import { asRead, readingOf } from '../atlas/readings.ts';
import { placeNumbers, pointKey } from '../clinical/places.ts';
import type { Application } from '../model/application.ts';
import type { TreatmentRow } from '../model/handout-document.ts';
import type { Place } from '../model/place.ts';
import { own, type PaperWords } from './words.ts';

/** How a paper calls a place and says where it is; pinyin and characters are empty for tender places and paths. */
export type PlaceWords = Pick<TreatmentRow, 'label' | 'pinyin' | 'chinese' | 'where'>;

/** Names the places of a plan; tender places and paths are numbered, each in their own order, where there are several. */
export function placeWords(
  applications: readonly Application[],
  readings: Readings,
  words: PaperWords,
): (application: Application) => PlaceWords {
  const { say } = words;
  const numbers = placeNumbers(applications);
  const isAlone = (kind: 'ashi' | 'stroke') =>
    applications.filter(({ place }) => place.kind === kind).length === 1;
  return ({ id, place }) => {
    if (place.kind !== 'point') {
      const name = place.kind === 'ashi' ? 'tender' : 'path';
      const label = isAlone(place.kind) ? say(name) : say(`${name}Numbered`, { number: numbers.get(id)! });
      return { label, pinyin: '', chinese: '', where: freeWhere(place, readings, words) };
    }
    const { level } = place;
    const point = pointWords(place.code, readings, words);
    return {
      ...point,
      label: pointKey(place.code, level),
      where: level === null ? point.where : say('atVertebra', { level }),
    };
  };
}

/** In the practitioner's own words; what was measured on the body is told by the nearest point, in plain words. */
function freeWhere(
  { near, description }: Exclude<Place, { kind: 'point' }>,
  readings: Readings,
  words: PaperWords,
): string {
  if (near === null || !isMeasured(description)) return own(description);
  return words.say('near', { code: near, where: pointWords(near, readings, words).where });
}

/** What a paper calls a point of the atlas and where it says that it is; a code that the atlas lacks stands alone. */
export function pointWords(code: string, readings: Readings, words: PaperWords): PlaceWords {
  const written = pointByCode(code);
  if (written === undefined) return { label: code, pinyin: '', chinese: '', where: '' };
  const reading = readingOf(code, readings);
  const { pinyin, chinese } = asRead(written, reading);
  return {
    label: code,
    pinyin,
    chinese: words.language === 'zh-Hans' ? simplified(chinese) : chinese,
    where: words.whereIs(written, reading),
  };
}
