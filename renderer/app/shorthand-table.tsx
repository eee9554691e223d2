import { useTranslation } from 'react-i18next';
import { SHORTHAND_PARTS } from './shorthand-parts.ts';
import styles from './shorthand-table.module.css';

/** What is written, and what it means. */
interface ShorthandRow {
  readonly write: string;
  readonly means: string;
}

/** The whole shorthand, part by part, in as many columns as there is room for. */
export function ShorthandTable({ heading: Heading }: { heading: 'h3' | 'h4' }) {
  const { t } = useTranslation('shorthand');
  return (
    <div className={styles.parts}>
      {SHORTHAND_PARTS.map((part) => (
        <section key={part} className={styles.part} aria-label={t(`help.parts.${part}.title`)}>
          <Heading>{t(`help.parts.${part}.title`)}</Heading>
          <dl>
            {(t(`help.parts.${part}.rows`, { returnObjects: true }) as ShorthandRow[]).map(
              ({ write, means }) => (
                <div key={write}>
                  <dt>{write}</dt>
                  <dd>{means}</dd>
                </div>
              ),
            )}
          </dl>
        </section>
      ))}
    </div>
  );
}
