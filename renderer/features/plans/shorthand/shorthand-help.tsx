import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ShorthandTable } from '../../../app/shorthand-table.tsx';
import { IconButton } from '../../../ui/button.tsx';
import styles from './shorthand-help.module.css';

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
      <ShorthandTable heading="h3" />
    </section>
  );
}
