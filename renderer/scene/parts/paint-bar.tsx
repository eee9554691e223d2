import { Slider } from '@base-ui/react/slider';
import { type FormEvent, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import { pointByCode } from '../../../shared/atlas/points/index.ts';
import type { Anchor } from '../../../shared/atlas/surface/mesh.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { BodyAtlas } from '../body-atlas.ts';
import type { Painting } from '../types.ts';
import slider from './body-panel.module.css';
import styles from './paint-bar.module.css';

/** Widths that hands, cups and lamps have, millimetres. */
const NARROWEST = 10;
const WIDEST = 200;
const STEP = 5;

const SIDES = ['left', 'right'] as const;

/**
 * What belongs to the brush while it is in the hand: how wide it paints, and the way for those who do not drag: from
 * one point to another by their codes.
 */
export function PaintBar({
  painting,
  atlas,
  onPath,
}: {
  painting: Painting;
  atlas: BodyAtlas | null;
  onPath: (anchors: readonly Anchor[]) => void;
}) {
  const { t } = useTranslation('scene');
  const { kind, widthMm, onWidth, onEnd, controls } = painting;
  const resize = (by: number) => onWidth(Math.min(WIDEST, Math.max(NARROWEST, widthMm + by)));
  useHotkeys('[', () => resize(-STEP), { useKey: true });
  useHotkeys(']', () => resize(STEP), { useKey: true });
  return (
    <section
      className={styles.bar}
      aria-label={t('paint.bar')}
      onKeyDown={(event) => event.key === 'Escape' && onEnd()}
    >
      <div className={styles.head}>
        <p>{t(`paint.hint.${kind}`)}</p>
        <Button className={styles.button} onClick={onEnd}>
          {t('paint.done')}
        </Button>
      </div>
      {controls}
      <div className={styles.row}>
        <Slider.Root
          className={slider.build}
          value={widthMm}
          min={NARROWEST}
          max={WIDEST}
          step={STEP}
          onValueChange={(value) => onWidth(value as number)}
        >
          <div className={slider.row} title={t('paint.wider')}>
            <Slider.Label className={slider.title}>{t('paint.width')}</Slider.Label>
            <span className={slider.value}>{t('paint.mm', { mm: widthMm })}</span>
          </div>
          <Slider.Control className={slider.control}>
            <Slider.Track className={slider.track}>
              <Slider.Thumb
                className={slider.thumb}
                getAriaValueText={() => t('paint.mm', { mm: widthMm })}
              />
            </Slider.Track>
          </Slider.Control>
        </Slider.Root>
        <FromPointToPoint atlas={atlas} onPath={onPath} />
      </div>
    </section>
  );
}

function FromPointToPoint({
  atlas,
  onPath,
}: {
  atlas: BodyAtlas | null;
  onPath: (anchors: readonly Anchor[]) => void;
}) {
  const { t } = useTranslation('scene');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [side, setSide] = useState<(typeof SIDES)[number]>('left');
  const [trouble, setTrouble] = useState<string | null>(null);
  const lay = async (event: FormEvent) => {
    event.preventDefault();
    const [first, last] = [codeOf(from), codeOf(to === '' ? from : to)];
    const unknown = [first, last].find((code) => pointByCode(code) === undefined);
    if (unknown !== undefined) return setTrouble(t('paint.noPoint', { code: unknown }));
    try {
      const anchors = await atlas?.trace(first, last, side);
      setTrouble(null);
      if (anchors) onPath(anchors);
    } catch (error) {
      setTrouble(t('paint.failed', { reason: (error as Error).message }));
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void lay(event)}>
      <TextField
        label={t('paint.from')}
        value={from}
        placeholder="BL13"
        autoComplete="off"
        onChange={(event) => setFrom(event.target.value)}
      />
      <TextField
        label={t('paint.to')}
        value={to}
        placeholder="BL25"
        autoComplete="off"
        onChange={(event) => setTo(event.target.value)}
      />
      <Segmented
        label={t('paint.side')}
        value={side}
        onChange={setSide}
        choices={SIDES.map((value) => ({
          value,
          label: t(value === 'left' ? 'side.L' : 'side.R'),
          name: t(`side.${value}`),
        }))}
      />
      <Button type="submit" className={styles.button} aria-label={t('paint.layName')} disabled={from === ''}>
        {t('paint.lay')}
      </Button>
      {trouble === null ? null : (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}

/** `bl 23` means `BL23`. */
const codeOf = (text: string) => text.toUpperCase().replaceAll(/\s/g, '');
