/**
 * The page as it stands, in one text of HTML that needs nothing but the window's own files: without scripts, its drawn
 * pictures in it. @param title that a PDF of it carries
 */
export async function wholePage(title: string): Promise<string> {
  const shown = [...document.images];
  // In a document that is never shown nothing is loaded.
  const page = document.implementation.createHTMLDocument().importNode(document.documentElement, true);
  for (const script of page.querySelectorAll('script, link[rel="modulepreload"]')) script.remove();
  for (const link of page.querySelectorAll<HTMLLinkElement>('link[href]')) {
    link.setAttribute('href', new URL(link.getAttribute('href')!, document.baseURI).pathname);
  }
  page.querySelector('title')!.textContent = title;
  for (const { cssRules } of document.adoptedStyleSheets) {
    const style = document.createElement('style');
    style.textContent = [...cssRules].map(({ cssText }) => cssText).join('\n');
    page.querySelector('head')!.append(style);
  }
  const pictures = [...page.querySelectorAll('img')];
  await Promise.all(
    pictures.map(async (picture, index) => {
      const drawn = shown[index]!;
      if (drawn.src.startsWith('blob:')) picture.setAttribute('src', await inOneText(drawn));
    }),
  );
  return `<!doctype html>${page.outerHTML}`;
}

const DOTS_PER_INCH = 300;

/** A drawn picture as a data address. Its own address holds in this window only, and the policy lets nobody fetch it. */
async function inOneText(drawn: HTMLImageElement): Promise<string> {
  // A drawing of lines is small by itself, and printed as fine as the figures.
  const dots = Math.floor((drawn.getBoundingClientRect().width / 96) * DOTS_PER_INCH);
  const width = Math.max(drawn.naturalWidth, dots);
  const height = Math.round((width / drawn.naturalWidth) * drawn.naturalHeight);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.drawImage(drawn, 0, 0, width, height);
  // Figures are JPEGs, which a PDF holds as they are; a logo may be transparent.
  const type = drawn.closest('figure') === null ? 'image/png' : 'image/jpeg';
  const picture = await canvas.convertToBlob({ type, quality: 0.92 });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(picture);
  });
}
