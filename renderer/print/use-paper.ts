import { useEffect } from 'react';

/**
 * What the browser prints outside the text while a paper is shown: who it belongs to and the word before the page's
 * number (the margin boxes of print.css), and the title that a PDF carries. The window has that title while it prints
 * only: a browser keeps titles in its history, where a patient's name must not stand.
 *
 * @param marginMm white at the edges, millimetres; the usual one where it is not given
 */
export function usePaper(identity: string, pageWord: string, title: string, marginMm?: number): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const windowTitle = document.title;
    const name = () => {
      document.title = title;
    };
    const unname = () => {
      document.title = windowTitle;
    };
    style.setProperty('--paper-identity', cssString(identity));
    style.setProperty('--paper-page', cssString(`${pageWord} `));
    if (marginMm !== undefined) style.setProperty('--paper-margin', `${marginMm}mm`);
    window.addEventListener('beforeprint', name);
    window.addEventListener('afterprint', unname);
    return () => {
      style.removeProperty('--paper-identity');
      style.removeProperty('--paper-page');
      style.removeProperty('--paper-margin');
      window.removeEventListener('beforeprint', name);
      window.removeEventListener('afterprint', unname);
      unname();
    };
  }, [identity, pageWord, title, marginMm]);
}

/** A text as a CSS string. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}
