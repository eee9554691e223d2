import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Logo } from '../../shared/model/logo.ts';
import { type Store, sqlFor } from '../database/store.ts';
import type { Done } from './done.ts';
import { drawingOf } from './svg.ts';

/** The picture of the letterhead. */
export function getLogo(store: Store): Output<'logo.get'> {
  const row = store.first(sqlFor.selectFrom('logo').select(['kind', 'data']));
  return { logo: row === undefined ? null : { kind: row.kind as Logo['kind'], data: row.data } };
}

/** Replaces the picture of the letterhead, or takes it off. Of an SVG the drawing alone is kept; refuses what is no picture. */
export function saveLogo(store: Store, { logo }: Input<'logo.save'>): Done<Output<'logo.save'>> {
  const kept = logo === null ? null : checked(logo);
  store.run(sqlFor.deleteFrom('logo'));
  if (kept !== null) store.run(sqlFor.insertInto('logo').values({ id: 1, ...kept }));
  return {
    value: { logo: kept },
    subject: { kind: 'practice', id: null },
    summary: kept === null ? 'logo taken off' : `logo: ${kept.kind}`,
  };
}

function checked({ kind, data }: Logo): Logo {
  const bytes = Buffer.from(data, 'base64');
  if (kind === 'svg') return { kind, data: cleanSvg(bytes).toString('base64') };
  refuseUnfitPng(bytes);
  return { kind, data };
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

/** The drawing of an SVG, without what it would run or fetch. */
function cleanSvg(bytes: Buffer): Buffer {
  let drawing: string | null = null;
  try {
    drawing = drawingOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    refuse('This SVG picture cannot be read. Please save it as a plain SVG or as PNG.');
  }
  if (drawing === null) refuse('There is no drawing in this SVG picture. Please save it as PNG.');
  return Buffer.from(drawing);
}

function refuse(sentence: string): never {
  throw new PracticeError('invalid', sentence, 'logo');
}
