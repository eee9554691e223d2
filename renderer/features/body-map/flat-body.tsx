import { useCallback, useDeferredValue, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Build, Sex } from '../../../shared/atlas/surface/mesh.ts';
import { flatRegion } from '../../../shared/figure/flat-region.ts';
import type { PaperPoint } from '../../../shared/figure/view.ts';
import type { DrawnFigure, PlateQuestion } from '../../print/figure-messages.ts';
import { useDrawing } from '../../print/use-drawing.ts';
import { useTones } from '../../print/use-tones.ts';
import { loadBodySkin } from '../../scene/body-atlas.ts';
import type { BodyRegion } from '../../scene/types.ts';
import styles from './flat-body.module.css';
import { colourOfRegion, Hatch } from './region-swatch.tsx';

const VIEWS = ['back', 'front'] as const;
/** Room for each figure, millimetres of its own: the window fits it to what there is. */
const SPACE = { width: 90, height: 176 };

/** A body from behind and from before with what lies on it: where the computer cannot draw one that can be turned. */
export function FlatBody(props: { sex: Sex; build: Build; name: string; regions: readonly BodyRegion[] }) {
  return (
    <div className={styles.flat}>
      {VIEWS.map((view) => (
        <FlatView key={view} view={view} {...props} />
      ))}
    </div>
  );
}

function FlatView({
  sex,
  build,
  name,
  regions,
  view,
}: {
  sex: Sex;
  build: Build;
  name: string;
  regions: readonly BodyRegion[];
  view: (typeof VIEWS)[number];
}) {
  const { t } = useTranslation('body-map');
  const { t: words } = useTranslation('scene');
  const tones = useTones();
  const ask = useCallback(async (): Promise<PlateQuestion> => {
    const { mesh, occlusion } = await loadBodySkin(sex, build);
    return { body: { mesh, occlusion }, entries: [], view, space: SPACE, tones };
  }, [sex, build, view, tones]);
  const plate = useDrawing(ask);
  // Many drawings are laid onto the figure one after the other, between what a hand does.
  const laid = useDeferredValue(regions, NONE);
  const drawn = plate.state === 'drawn' ? plate.figures[0] : undefined;
  const sides = [`L ${words('side.left')}`, `R ${words('side.right')}`];
  return (
    <figure className={styles.view}>
      <figcaption>
        {(view === 'back' ? sides : sides.toReversed()).map((side) => (
          <span key={side}>{side}</span>
        ))}
      </figcaption>
      {drawn === undefined ? (
        <p role="status">
          {plate.state === 'failed' ? t('flatFailed', { reason: plate.reason }) : t('flatDrawing')}
        </p>
      ) : (
        <svg
          viewBox={`0 0 ${drawn.figure.width} ${drawn.figure.height}`}
          role="img"
          aria-label={t('flat', { name, facing: words(`facing.${view}`) })}
        >
          <image
            href={drawn.picture}
            {...drawn.figure.origin}
            width={drawn.figure.picture.widthMm}
            height={drawn.figure.picture.heightMm}
          />
          <g transform={`translate(${drawn.figure.origin.x} ${drawn.figure.origin.y})`}>
            {laid.map((region) => (
              <FlatArea key={region.id} region={region} figure={drawn.figure} />
            ))}
          </g>
        </svg>
      )}
    </figure>
  );
}

const NONE: readonly BodyRegion[] = [];

const FILL: Readonly<Record<BodyRegion['kind'], number>> = { drawing: 0.14, gone: 0, fresh: 0.45, still: 1 };
/** Of a line in a drawing that is looked at, and in another, the figure's millimetres. */
const EDGE = 0.45;
const CHOSEN_EDGE = 0.75;

function FlatArea({ region, figure }: { region: BodyRegion; figure: DrawnFigure }) {
  const { kind, patch, strength, selected } = region;
  const hatch = useId();
  const { projection } = figure;
  const { faces, edge } = useMemo(() => {
    const flat = flatRegion(patch, projection);
    return {
      faces: flat.faces.map((face) => `M${face.map(at).join('L')}Z`).join(''),
      edge: flat.edge.map(([from, to]) => `M${at(from)}L${at(to)}`).join(''),
    };
  }, [patch, projection]);
  return (
    <g style={{ color: colourOfRegion(kind, strength) }}>
      <Hatch id={hatch} size={1.6} />
      {FILL[kind] === 0 ? null : (
        <path
          d={faces}
          fill={kind === 'still' ? `url(#${hatch})` : 'currentColor'}
          fillOpacity={kind === 'drawing' && selected ? 2 * FILL[kind] : FILL[kind]}
        />
      )}
      <path
        d={edge}
        stroke="currentColor"
        strokeWidth={selected ? CHOSEN_EDGE : EDGE}
        strokeLinecap="round"
      />
    </g>
  );
}

/** A place of the figure, to a hundredth of a millimetre. */
const at = ({ x, y }: PaperPoint) => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
