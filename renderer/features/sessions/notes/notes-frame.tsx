import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './notes.module.css';

/** Three columns of a session: what was done or the body, what is written, and what is asked. */
export function NotesFrame({
  left,
  middle,
  right,
  hasBody = false,
}: {
  left: ReactNode;
  middle: ReactNode;
  right: ReactNode;
  /** Whether the body stands at the left, which takes more room. */
  hasBody?: boolean;
}) {
  const { t } = useTranslation('session-notes');
  return (
    <main className={styles.columns} data-body={hasBody}>
      {hasBody ? (
        <div className={styles.body}>{left}</div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard
        <section className={styles.left} aria-labelledby="given" tabIndex={0}>
          <h2 id="given">{t('given.title')}</h2>
          {left}
        </section>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
      <section className={styles.middle} aria-label={t('title')} tabIndex={0}>
        {middle}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
      <section className={styles.right} aria-label={t('asked')} tabIndex={0}>
        {right}
      </section>
    </main>
  );
}

/** A part of the right column under its heading. */
export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.block}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
