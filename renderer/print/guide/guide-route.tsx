import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePractice } from '../../app/use-practice.ts';
import { ShortcutTables } from '../../features/help/shortcut-tables.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PaperControls } from '../paper-controls.tsx';
import preview from '../preview.module.css';
import '../print.css';
import { usePaper } from '../use-paper.ts';
import { useWaysOut } from '../use-ways-out.ts';
import styles from './guide.module.css';

/** Ashi on one page, to hang beside the workstation. */
export function GuideRoute() {
  const { t } = useTranslation('help');
  const settings = usePractice('settings.get', {});
  if (settings.isLoadingError)
    return <Notice kind="danger" text={settings.error.message} onRetry={() => void settings.refetch()} />;
  if (settings.data === undefined) return <p className={preview.opening}>{t('handout:opening')}</p>;
  return <Preview firstPaper={settings.data.settings.paper} />;
}

function Preview({ firstPaper }: { firstPaper: 'A4' | 'Letter' }) {
  const { t } = useTranslation('help');
  const [paper, setPaper] = useState(firstPaper);
  const ways = useWaysOut(t('guide.file'));
  usePaper(t('guide.identity'), t('guide.page'), t('guide.file'));
  const paragraphs = (key: 'start.steps' | 'notices.text' | 'claims.text') =>
    t(key, { returnObjects: true }) as string[];
  return (
    <main className={preview.screen}>
      <header className={styles.head}>
        <div>
          <h1>{t('guide.title')}</h1>
          <Link to="/help" className={preview.back}>
            <ArrowLeft aria-hidden />
            {t('guide.back')}
          </Link>
        </div>
        <PaperControls paper={paper} onPaper={setPaper} ways={ways} ready />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
      <section className={preview.desk} aria-label={t('guide.title')} tabIndex={0}>
        <div className="paper" data-paper={paper}>
          <article className={styles.guide}>
            <h1>{t('guide.title')}</h1>
            <h2>{t('guide.steps')}</h2>
            <ol>
              {paragraphs('start.steps').map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <ShortcutTables heading="h2" />
            <h2>{t('guide.notices')}</h2>
            {paragraphs('notices.text').map((text) => (
              <p key={text}>{text}</p>
            ))}
            <h2>{t('guide.claims')}</h2>
            {paragraphs('claims.text').map((text) => (
              <p key={text}>{text}</p>
            ))}
          </article>
        </div>
      </section>
    </main>
  );
}
