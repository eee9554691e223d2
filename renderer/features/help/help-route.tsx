import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ShorthandTable } from '../../app/shorthand-table.tsx';
import styles from './help.module.css';
import { ShortcutTables } from './shortcut-tables.tsx';

/** The chapters that are words alone, each in paragraphs. */
const CHAPTERS = ['body', 'notices', 'suggestions', 'claims', 'record'] as const;
const SECTIONS = ['start', 'shortcuts', 'shorthand', ...CHAPTERS] as const;
type Section = (typeof SECTIONS)[number];

/** What somebody at work wants to look up, on one page that needs nothing but this computer. */
export function HelpRoute() {
  const { t } = useTranslation('help');
  const paragraphs = (key: `start.steps` | `${(typeof CHAPTERS)[number]}.text`) =>
    t(key, { returnObjects: true }) as string[];
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
        <Link to="/help/guide" className={styles.guide}>
          <Printer aria-hidden />
          {t('guide.open')}
        </Link>
      </header>
      <div className={styles.columns}>
        <nav className={styles.contents} aria-label={t('contents')}>
          <ul>
            {SECTIONS.map((section) => (
              <li key={section}>
                <button type="button" onClick={() => goTo(section)}>
                  {t(`${section}.title`)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
        <main className={styles.text} tabIndex={0}>
          <Chapter id="start">
            <ol>
              {paragraphs('start.steps').map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Chapter>
          <Chapter id="shortcuts">
            <ShortcutTables heading="h3" />
          </Chapter>
          <Chapter id="shorthand">
            <p>{t('shorthand:help.rule')}</p>
            <ShorthandTable heading="h3" />
          </Chapter>
          {CHAPTERS.map((chapter) => (
            <Chapter key={chapter} id={chapter}>
              {paragraphs(`${chapter}.text`).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </Chapter>
          ))}
        </main>
      </div>
    </div>
  );
}

function Chapter({ id, children }: { id: Section; children: ReactNode }) {
  const { t } = useTranslation('help');
  return (
    <section aria-labelledby={headingOf(id)}>
      <h2 id={headingOf(id)} tabIndex={-1}>
        {t(`${id}.title`)}
      </h2>
      {children}
    </section>
  );
}

const headingOf = (section: Section) => `help-${section}`;

/** Shows a chapter and puts the focus on its heading. The address stays: its hash is the screen. */
function goTo(section: Section): void {
  const heading = document.getElementById(headingOf(section));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
