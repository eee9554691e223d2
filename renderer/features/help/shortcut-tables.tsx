import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './help.module.css';
import { PLACES, SHORTCUTS } from './shortcuts.ts';

/** The keys of every screen. */
export function ShortcutTables({ heading: Heading }: { heading: 'h2' | 'h3' }) {
  const { t } = useTranslation('help');
  return (
    <div className={styles.keys}>
      {PLACES.map((place) => (
        <section key={place} aria-label={t(`places.${place}`)}>
          <Heading>{t(`places.${place}`)}</Heading>
          <dl>
            {SHORTCUTS[place].map(([keys, does]) => (
              <Fragment key={does}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{t(`keys.${does}`)}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
