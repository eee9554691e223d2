import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button.tsx';
import { useAtlas } from './atlas-state.ts';
import { chosenOf } from './browse.ts';
import { PointField } from './point-field.tsx';
import { TapeReading } from './reading.tsx';
import styles from './tape-panel.module.css';
import type { Tape } from './use-tape.ts';

/** The cun ruler's reading, and the way to it without a pointer: from the chosen point to a named one. */
export function TapePanel({ tape }: { tape: Tape }) {
  const { t } = useTranslation('atlas');
  const { chosen, set } = useAtlas();
  return (
    <section className={styles.panel} aria-label={t('tape.title')}>
      <div className={styles.field}>
        <PointField
          label={t('tape.from', { code: chosen.code })}
          onChoose={(code) => set({ other: chosenOf(code) })}
        />
      </div>
      <div className={styles.reading} role="status">
        {tape.measured ? (
          <>
            <p className={styles.what}>
              {tape.ends ? t('compare.distance', { a: tape.ends[0], b: tape.ends[1] }) : t('tape.spots')}
            </p>
            <TapeReading measured={tape.measured} />
          </>
        ) : (
          <p className={styles.what}>{t('tape.hint')}</p>
        )}
      </div>
      <IconButton label={t('tape.close')} keys="Escape" onClick={() => tape.setOn(false)}>
        <X aria-hidden />
      </IconButton>
    </section>
  );
}
