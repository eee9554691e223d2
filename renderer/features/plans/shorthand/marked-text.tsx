import { useLayoutEffect, useRef } from 'react';
import type { Mistake } from '../../../../shared/clinical/shorthand/index.ts';
import styles from './shorthand-line.module.css';

/**
 * The typed text once more behind the field: it gives the field its height and underlines the word that is not
 * understood. The field scrolls nothing itself, so both lie exactly one over the other.
 */
export function MarkedText({
  text,
  mistake,
  unfinished,
}: {
  text: string;
  mistake: Mistake | null;
  unfinished: boolean;
}) {
  const mark = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // The sentence stands under its word.
    const sentence = mark.current?.closest<HTMLElement>('[data-writing]');
    sentence?.style.setProperty('--mark', `${mark.current!.offsetLeft}px`);
  });
  const { start, end } = mistake?.at ?? { start: text.length, end: text.length };
  return (
    <div className={styles.behind} aria-hidden>
      {text.slice(0, start)}
      {mistake === null ? null : (
        <mark ref={mark} data-unfinished={unfinished}>
          {text.slice(start, end)}
        </mark>
      )}
      {text.slice(end)}
      {/* A last line break needs something after it to take up a line. */}
      {'\u200b'}
    </div>
  );
}
