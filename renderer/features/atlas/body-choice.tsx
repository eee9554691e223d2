import { Slider } from '@base-ui/react/slider';
import { useTranslation } from 'react-i18next';
import { BUILDS, SEXES } from '../../../shared/atlas/surface/mesh.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useAtlas } from './atlas-state.ts';
import styles from './body-choice.module.css';

/** Which body is shown. */
export function BodyChoice() {
  const { t } = useTranslation('atlas');
  const { t: common } = useTranslation('common');
  const { sex, build, set } = useAtlas();
  return (
    <section className={styles.choice} aria-label={t('panel.body')}>
      <Segmented
        label={t('panel.body')}
        value={sex}
        onChange={(next) => set({ sex: next })}
        choices={SEXES.map((value) => ({ value, label: common(`sexLong.${value}`) }))}
      />
      <Slider.Root
        className={styles.build}
        value={BUILDS.indexOf(build)}
        min={0}
        max={BUILDS.length - 1}
        onValueChange={(value) => set({ build: BUILDS[value as number]! })}
      >
        <Slider.Label>{t('panel.build')}</Slider.Label>
        <Slider.Control className={styles.control}>
          <Slider.Track className={styles.track}>
            <Slider.Thumb className={styles.thumb} getAriaValueText={() => common(`build.${build}`)} />
          </Slider.Track>
        </Slider.Control>
        <span className={styles.value}>{common(`build.${build}`)}</span>
      </Slider.Root>
    </section>
  );
}
