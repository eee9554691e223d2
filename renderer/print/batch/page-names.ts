import { useEffect } from 'react';
import { cssString } from '../use-paper.ts';

/** A paper of a batch: what its pages carry outside the text, and which sheet of paper it is on. */
export interface NamedPaper {
  /** Letters, digits and dashes. */
  readonly key: string;
  readonly identity: string;
  readonly pageWord: string;
  readonly paper: 'A4' | 'Letter';
  /** Left, top and right, millimetres. */
  readonly marginMm: number;
}

/** White under the text, beyond the margin, for the line that says whose page it is. */
const FOOT_MM = 5;

/**
 * Gives each paper of a batch pages of its own: they begin on a new one, carry that patient's line and are counted from 1.
 * The paper is what stands in an element with the key as its `data-batch`. The sheet of rules is one of the document's own,
 * which the content security policy allows where it refuses an element.
 */
export function usePageNames(papers: readonly NamedPaper[]): void {
  const text = rulesFor(papers);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [text]);
}

/** The rules of `usePageNames`. */
export function rulesFor(papers: readonly NamedPaper[]): string {
  const counters = `html { counter-reset: ${papers.map(({ key }) => key).join(' ')}; }`;
  const pages = papers.map(
    ({ key, identity, pageWord, paper, marginMm }) => `
html body [data-batch="${key}"] .paper[data-paper] { page: ${key}; }
@page ${key} {
  size: ${paper};
  margin: ${marginMm}mm ${marginMm}mm ${marginMm + FOOT_MM}mm;
  counter-increment: ${key};
  @bottom-left { content: ${cssString(identity)}; }
  @bottom-right { content: ${cssString(`${pageWord} `)} counter(${key}); }
}`,
  );
  return papers.length === 0 ? '' : [counters, ...pages].join('\n');
}
