import { Slider } from '@base-ui/react/slider';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { BUILDS, type Build, SEXES, type Sex } from '../../../shared/atlas/surface/mesh.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TONES } from '../engine/palette.ts';
import type { Tone } from '../types.ts';
import { useViewOptions } from '../view-options.ts';
import styles from './body-panel.module.css';

const TONE_NAMES = ['clay', 'light', 'medium', 'dark'] as const satisfies readonly Tone[];

/** Which body is shown: sex, build, tone. For the view only; the record is not touched. */
export const BodyPanel = memo(function BodyPanel({
  sex,
  build,
  onSex,
  onBuild,
}: {
  sex: Sex;
  build: Build;
  onSex: (sex: Sex) => void;
  onBuild: (build: Build) => void;
}) {
  const { t } = useTranslation('scene');
  const { t: common } = useTranslation('common');
  const { tone, setTone } = useViewOptions();
  return (
    <section className={styles.panel} aria-label={t('panel')}>
      <p className={styles.title}>{t('sex')}</p>
      <div className={styles.sex}>
        <Segmented
          label={t('sex')}
          value={sex}
          onChange={onSex}
          choices={SEXES.map((value) => ({ value, label: common(`sexLong.${value}`) }))}
        />
      </div>
      <Slider.Root
        className={styles.build}
        value={BUILDS.indexOf(build)}
        min={0}
        max={BUILDS.length - 1}
        onValueChange={(value) => onBuild(BUILDS[value as number]!)}
      >
        <div className={styles.row}>
          <Slider.Label className={styles.title}>{t('build')}</Slider.Label>
          <span className={styles.value}>{common(`build.${build}`)}</span>
        </div>
        <Slider.Control className={styles.control}>
          <Slider.Track className={styles.track}>
            <Slider.Thumb className={styles.thumb} getAriaValueText={() => common(`build.${build}`)} />
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      <fieldset className={styles.tones}>
        <legend className={styles.title}>{t('tone')}</legend>
        {TONE_NAMES.map((name) => (
          <label key={name} className={styles.tone} title={t(`tones.${name}`)}>
            <input
              type="radio"
              name="body-tone"
              aria-label={t(`tones.${name}`)}
              checked={tone === name}
              onChange={() => setTone(name)}
            />
            <span
              style={{ '--tone': name === 'clay' ? 'var(--body-base)' : TONES[name] } as React.CSSProperties}
            />
          </label>
        ))}
      </fieldset>
    </section>
  );
});
