import sax from 'sax';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Logo } from '../../shared/model/logo.ts';
import { type Store, sqlFor } from '../database/store.ts';
import type { Done } from './done.ts';

/** The picture of the letterhead. */
export function getLogo(store: Store): Output<'logo.get'> {
  const row = store.first(sqlFor.selectFrom('logo').select(['kind', 'data']));
  return { logo: row === undefined ? null : { kind: row.kind as Logo['kind'], data: row.data } };
}

/** Replaces the picture of the letterhead, or takes it off. Refuses what is no picture or more than one. */
export function saveLogo(store: Store, { logo }: Input<'logo.save'>): Done<Output<'logo.save'>> {
  if (logo !== null) refuseUnfit(logo);
  store.run(sqlFor.deleteFrom('logo'));
  if (logo !== null) store.run(sqlFor.insertInto('logo').values({ id: 1, ...logo }));
  return {
    value: { logo },
    subject: { kind: 'practice', id: null },
    summary: logo === null ? 'logo taken off' : `logo: ${logo.kind}`,
  };
}

function refuseUnfit({ kind, data }: Logo): void {
  const bytes = Buffer.from(data, 'base64');
  if (kind === 'png') refuseUnfitPng(bytes);
  else refuseUnfitSvg(bytes);
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MAX_SIDE_PX = 4000;

/** A PNG begins with its signature and a header that says how large it is. */
function refuseUnfitPng(bytes: Buffer): void {
  const isPng = bytes.subarray(0, 8).equals(PNG_SIGNATURE) && bytes.toString('latin1', 12, 16) === 'IHDR';
  if (!isPng || bytes.length < 33) refuse('This is not a PNG picture.');
  const sides = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (sides.some((side) => side < 1 || side > MAX_SIDE_PX)) {
    refuse(`A logo is at most ${MAX_SIDE_PX} pixels wide and high.`);
  }
}

/** What draws. Everything else, scripts and foreign content before all, has no place in a logo. */
const DRAWING = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc ' +
    'linearGradient radialGradient stop clipPath mask pattern style'
  ).split(' '),
);
const OUTSIDE = /url\(\s*['"]?(?!#)|@import|expression\(|javascript:/i;

/** An SVG that reaches for nothing outside itself and runs nothing. The window has cleaned it before; this is the door. */
function refuseUnfitSvg(bytes: Buffer): void {
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    refuse('This SVG picture is not written in UTF-8.');
  }
  const parser = sax.parser(true);
  let depth = 0;
  let isSvg = false;
  const forbid = () => refuse('This SVG picture holds more than a drawing. Please save it as PNG.');
  parser.onerror = () => refuse('This SVG picture is damaged.');
  parser.ondoctype = forbid;
  parser.onopencdata = forbid;
  parser.onprocessinginstruction = ({ name }) => {
    if (name !== 'xml') forbid();
  };
  parser.onopentag = ({ name, attributes }) => {
    if (depth === 0) isSvg = name === 'svg';
    depth += 1;
    if (depth > 100 || !DRAWING.has(name)) forbid();
    for (const [attribute, value] of Object.entries(attributes)) {
      const isLink = /(^|:)href$/i.test(attribute);
      if (/^on/i.test(attribute) || OUTSIDE.test(`${value}`) || (isLink && !`${value}`.startsWith('#')))
        forbid();
    }
  };
  parser.onclosetag = () => {
    depth -= 1;
  };
  parser.ontext = (words) => {
    if (OUTSIDE.test(words)) forbid();
  };
  parser.write(text).close();
  if (!isSvg) refuse('This is not an SVG picture.');
}

function refuse(sentence: string): never {
  throw new PracticeError('invalid', sentence, 'logo');
}
