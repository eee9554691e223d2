import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../ui/segmented.tsx';
import styles from './notes.module.css';
import { useNotesWork } from './notes-context.ts';

const SCORES = Array.from({ length: 11 }, (_, score) => String(score));

/** Pain before and after, 0 to 10: pressed, walked with the arrows, or typed as a number. */
export function PainScores() {
  const { t } = useTranslation('session-notes');
  const { notes, edit } = useNotesWork();
  /** The number key before this one: a 1 that a 0 follows is ten. */
  const typed = useRef('');
  return (
    <div className={styles.scores}>
      {(['painBefore', 'painAfter'] as const).map((when) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the number keys belong to the buttons inside
        <div
          key={when}
          className={styles.score}
          onKeyDown={({ key, ctrlKey, metaKey, altKey }) => {
            if (ctrlKey || metaKey || altKey) return;
            if (key === '0' && typed.current === '1') edit({ [when]: 10 });
            else if (/^\d$/.test(key)) edit({ [when]: Number(key) });
            else if (key === 'Delete' || key === 'Backspace') edit({ [when]: null });
            typed.current = typed.current === '1' && key === '0' ? '' : key;
          }}
        >
          <span className={styles.label}>{t(`pain.${when}`)}</span>
          <Segmented
            label={t(`pain.${when}`)}
            value={notes[when] === null ? null : String(notes[when])}
            onChange={(score) => edit({ [when]: Number(score) })}
            onClear={() => edit({ [when]: null })}
            choices={SCORES.map((value) => ({ value, label: value }))}
          />
        </div>
      ))}
      <p className={styles.small}>{t('pain.scale')}</p>
    </div>
  );
}
