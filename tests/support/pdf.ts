import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One page of a PDF: its size in points, its words, and the roles of its structure. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly roles: readonly string[];
  /** Share of the page that is not white, and share that is no grey, drawn at 72 dpi. */
  readonly inked: number;
  readonly coloured: number;
}

export interface Pdf {
  readonly title: string;
  readonly language: string;
  /** Names of the embedded fonts. */
  readonly fonts: ReadonlySet<string>;
  /** Titles of the outline, from the first to the last, at every level. */
  readonly bookmarks: readonly string[];
  readonly pages: readonly PdfPage[];
  readonly text: string;
}

/** Reads a PDF back as a reader sees it. Chinese needs the character maps of the package. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const document = await getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
    verbosity: 0,
  }).promise;
  const { info } = await document.getMetadata();
  const pages: PdfPage[] = [];
  const fonts = new Set(
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/FontName \/[A-Z]+\+([\w-]+)/g),
    ].map(([, name]) => name!),
  );
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const viewport = page.getViewport({ scale: 1 });
    const canvas = createCanvas(viewport.width, viewport.height);
    await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport })
      .promise;
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push({
      width: viewport.width,
      height: viewport.height,
      text,
      roles: rolesIn(await page.getStructTree()),
      ...sharesOf(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data),
    });
  }
  const bookmarks = titlesIn(await document.getOutline());
  await document.loadingTask.destroy();
  const { Title = '', Language = '' } = info as { Title?: string; Language?: string };
  const text = pages.map((page) => page.text).join('\n');
  return { title: Title, language: Language, fonts, bookmarks, pages, text };
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

const titlesIn = (items: readonly Bookmark[] | null): string[] =>
  (items ?? []).flatMap((item) => [item.title, ...titlesIn(item.items)]);

function rolesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return [];
  const { role, children = [] } = node as { role: string; children?: unknown[] };
  return [role, ...children.flatMap(rolesIn)];
}

function sharesOf(pixels: Uint8ClampedArray): Pick<PdfPage, 'inked' | 'coloured'> {
  let inked = 0;
  let coloured = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    const [red, green, blue] = [pixels[i]!, pixels[i + 1]!, pixels[i + 2]!];
    if (red < 250) inked++;
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 40) coloured++;
  }
  return { inked: inked / (pixels.length / 4), coloured: coloured / (pixels.length / 4) };
}
