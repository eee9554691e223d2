import { useEffect } from 'react';

/**
 * What the browser prints outside the text while a paper is shown: who it belongs to and the word before the page's
 * number (the margin boxes of print.css), and the title that a PDF carries.
 */
export function usePaper(identity: string, pageWord: string, title: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const earlierTitle = document.title;
    style.setProperty('--paper-identity', cssString(identity));
    style.setProperty('--paper-page', cssString(`${pageWord} `));
    document.title = title;
    return () => {
      style.removeProperty('--paper-identity');
      style.removeProperty('--paper-page');
      document.title = earlierTitle;
    };
  }, [identity, pageWord, title]);
}

/** A text as a CSS string. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}
