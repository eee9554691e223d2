import { Slider } from '@base-ui/react/slider';
import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button.tsx';
import styles from './body-map.module.css';

const STEP_MS = 1000;

/** Goes through the drawings by hand or, where motion is welcome, by itself: one a second, from the first when at the end. */
export function Player({
  days,
  at,
  onGo,
}: {
  days: readonly { readonly label: string }[];
  at: number;
  onGo: (index: number) => void;
}) {
  const { t } = useTranslation('body-map');
  const [isPlaying, setPlaying] = useState(false);
  const last = days.length - 1;
  useEffect(() => {
    if (!isPlaying) return;
    if (at === last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => onGo(at + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, at, last, onGo]);
  const go = (index: number) => {
    setPlaying(false);
    onGo(index);
  };
  const toggle = () => {
    if (!isPlaying && at === last) onGo(0);
    setPlaying(!isPlaying);
  };
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const where = t('player.where', { number: at + 1, count: days.length, day: days[at]!.label });
  return (
    <div className={styles.player}>
      <IconButton label={t('player.back')} disabled={at === 0} onClick={() => go(at - 1)}>
        <SkipBack aria-hidden />
      </IconButton>
      {isCalm ? null : (
        <IconButton label={t(isPlaying ? 'player.pause' : 'player.play')} onClick={toggle}>
          {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        </IconButton>
      )}
      <IconButton label={t('player.on')} disabled={at === last} onClick={() => go(at + 1)}>
        <SkipForward aria-hidden />
      </IconButton>
      <Slider.Root
        className={styles.slider}
        value={at}
        min={0}
        max={last}
        onValueChange={(value) => go(value as number)}
      >
        <Slider.Control className={styles.control}>
          <Slider.Track className={styles.track}>
            <Slider.Thumb
              className={styles.thumb}
              aria-label={t('player.day')}
              getAriaValueText={() => where}
            />
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      <p className={styles.where}>{where}</p>
    </div>
  );
}
