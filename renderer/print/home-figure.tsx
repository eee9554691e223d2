import { useTranslation } from 'react-i18next';
import type { Viewpoint } from '../../shared/figure/view.ts';
import type { HomePoint } from '../../shared/model/adjuncts.ts';
import styles from './figure.module.css';
import { Edge, TopMark } from './figure-marks.tsx';
import type { ShownFigure } from './use-drawing.ts';

/** Where a point for home is pressed: the part of the body with the point's dot, and which side that is. */
export function HomeFigure({
  shown: { figure, picture },
  homePoint: { code, side },
}: {
  shown: ShownFigure;
  homePoint: Pick<HomePoint, 'code' | 'side'>;
}) {
  const { t } = useTranslation('figure');
  const { width, height, view, marks } = figure;
  const where = t(`home.${side}`, { from: t(`home.from.${lookOf(view, side)}`) });
  return (
    <figure className={styles.figure} style={{ width: `${width}mm` }}>
      <img
        src={picture}
        alt={t('home.alt', { code, where })}
        style={{
          left: 0,
          top: 0,
          width: `${figure.picture.widthMm}mm`,
          height: `${figure.picture.heightMm}mm`,
        }}
      />
      <svg width={`${width}mm`} height={`${height}mm`} viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <Edge x={0} y={0} width={width} height={height} />
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks never move within a drawn figure
          <TopMark key={index} mark={mark} />
        ))}
      </svg>
      <figcaption className={styles.caption}>{where}</figcaption>
    </figure>
  );
}

/** From where a limb is seen, as its owner says it. */
function lookOf(view: Viewpoint, side: HomePoint['side']) {
  if (typeof view !== 'string') return 'above';
  if (view !== 'left' && view !== 'right') return view;
  const outside = side === 'right' ? 'right' : 'left';
  return view === outside ? 'side' : 'inner';
}
