/** File systems take 255 bytes; some of them are left to the person who saves. */
const MOST_BYTES = 200;

/** A file name that every system takes, ending in .pdf, from a name that the window suggests. */
export function pdfName(suggested: string): string {
  const kept = suggested
    .normalize('NFC')
    .replace(/\.pdf$/i, '')
    // Beside what file systems refuse: characters that let a name be read in another order than it has.
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\\/:*?"<>|\s]+/gu, ' ')
    .replace(/^[ .]+/, '');
  return `${withinBytes(kept).replace(/[ .]+$/, '') || 'Handout'}.pdf`;
}

/** As many whole characters of a text as fit. */
function withinBytes(text: string): string {
  let bytes = 0;
  let end = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += new TextEncoder().encode(segment).length;
    if (bytes > MOST_BYTES) break;
    end += segment.length;
  }
  return text.slice(0, end);
}
