import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/button.tsx';
import { HELP_PARTS } from './help-parts.ts';
import styles from './shorthand-help.module.css';

/** What is written, and what it means. */
interface HelpRow {
  readonly write: string;
  readonly means: string;
}

/** The whole shorthand on one screen, above the line and beside nothing that it would block. */
export function ShorthandHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shorthand');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      className={styles.help}
      aria-label={t('help.title')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className={styles.head}>
        <h2>{t('help.title')}</h2>
        <p>{t('help.rule')}</p>
        <IconButton label={t('help.close')} onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className={styles.parts}>
        {HELP_PARTS.map((part) => (
          <section key={part} className={styles.part} aria-label={t(`help.parts.${part}.title`)}>
            <h3>{t(`help.parts.${part}.title`)}</h3>
            <dl>
              {(t(`help.parts.${part}.rows`, { returnObjects: true }) as HelpRow[]).map(
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
    </section>
  );
}
