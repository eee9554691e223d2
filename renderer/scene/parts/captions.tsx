import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facing } from '../engine/camera.ts';
import styles from './captions.module.css';

/** Which side of the patient is where in the picture. Left and right are always the patient's. */
export const Captions = memo(function Captions({ facing }: { facing: Facing }) {
  const { t } = useTranslation('scene');
  const side = (which: 'left' | 'right') => ({
    letter: t(which === 'left' ? 'side.L' : 'side.R'),
    words: t(`side.${which}`),
  });
  if (facing === 'left' || facing === 'right') {
    const { letter, words } = side(facing);
    const [first, last] = facing === 'left' ? (['front', 'back'] as const) : (['back', 'front'] as const);
    return (
      <p className={styles.captions}>
        <span>{t(`side.${first}`)}</span>
        <span>
          <b>{letter}</b> {words}, {t('side.towardsYou')}
        </span>
        <span>{t(`side.${last}`)}</span>
      </p>
    );
  }
  const [first, last] = facing === 'back' ? [side('left'), side('right')] : [side('right'), side('left')];
  return (
    <p className={styles.captions}>
      <span>
        <b>{first.letter}</b> {first.words}
      </span>
      <span>
        {last.words} <b>{last.letter}</b>
      </span>
    </p>
  );
});
