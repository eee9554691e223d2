import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LABEL_GAP_MM, type PlateLabel } from '../../shared/figure/plate-figure.ts';
import { axesOf, type PaperPoint } from '../../shared/figure/view.ts';
import styles from './figure.module.css';
import { CupMark, Edge, FlatMark, Hatching, pointList, TopMark } from './figure-marks.tsx';
import type { DrawnFigure } from './figure-messages.ts';
import { meridianColour } from './meridian-colour.ts';
import { CODE_PT, MM_PER_POINT, NAME_PT } from './plate-entries.ts';

const CODE_MM = CODE_PT * MM_PER_POINT;
const NAME_MM = NAME_PT * MM_PER_POINT;

/** What a figure shows, and what the body's left and right are called. */
export interface FigureWords {
  readonly alt: string;
  readonly sides: readonly [left: string, right: string];
  /** What of the body it shows, where its sides do not tell that; empty where it is said elsewhere. */
  readonly part: string;
}

/** A drawn figure with its marks, leaders and labels as vectors over it; its words can be selected. */
export function Figure({
  figure,
  picture,
  told,
}: {
  figure: DrawnFigure;
  picture: string;
  /** How it is told to somebody else than the patient, to whom the body is "yours". */
  told?: FigureWords;
}) {
  const { t } = useTranslation('figure');
  const { view, closeUp, origin, width, height, edged, frames, labels, marks } = figure;
  const id = useId();
  const numbers = labels.map(({ number }) => number).join(', ');
  // Only plates look from any direction, and they tell their figures themselves.
  const seen = closeUp || typeof view !== 'string' ? 'closeUp' : view;
  const alt = told?.alt ?? t(seen, { numbers });
  const picked = { ...origin, width: figure.projection.width, height: figure.projection.height };
  return (
    <figure className={styles.figure} style={{ width: `${width}mm` }}>
      <img
        src={picture}
        alt={alt}
        style={{
          left: `${origin.x}mm`,
          top: `${origin.y}mm`,
          width: `${figure.picture.widthMm}mm`,
          height: `${figure.picture.heightMm}mm`,
        }}
      />
      <svg width={`${width}mm`} height={`${height}mm`} viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <title>{alt}</title>
        <defs>
          <Hatching id={`${id}hatch`} />
          <clipPath id={`${id}picture`}>
            <rect {...origin} width={figure.picture.widthMm} height={figure.picture.heightMm} />
          </clipPath>
        </defs>
        {edged ? <Edge {...picked} /> : null}
        {frames.map(({ letter, ...rect }) => (
          <g key={letter}>
            <rect className={styles.frame} {...rect} />
            <text className={styles.letter} x={rect.x + 0.8} y={rect.y + 3.2} fontSize={CODE_MM}>
              {letter}
            </text>
          </g>
        ))}
        <g clipPath={`url(#${id}picture)`}>
          {marks.map((mark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: marks never move within a drawn figure
            <FlatMark key={index} mark={mark} hatch={`url(#${id}hatch)`} />
          ))}
        </g>
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks never move within a drawn figure
          <CupMark key={index} mark={mark} />
        ))}
        {labels.map((label) => (
          <Leader key={label.id} points={label.leader} />
        ))}
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks never move within a drawn figure
          <TopMark key={index} mark={mark} />
        ))}
        {labels.map((label) => (
          <LabelWords key={label.id} label={label} />
        ))}
      </svg>
      <Sides figure={figure} told={told} />
    </figure>
  );
}

/** From this cosine between the paper and the body's width on a figure shows which side is which. */
const SQUARE = 0.5;

/** A leader with a white halo, so that it reads on skin and over cups. */
function Leader({ points }: { points: readonly PaperPoint[] }) {
  return (
    <>
      <polyline className={styles.halo} points={pointList(points)} />
      <polyline className={styles.leader} points={pointList(points)} />
    </>
  );
}

function LabelWords({ label }: { label: PlateLabel }) {
  const { circle, side, number, code, name } = label;
  // Two digits fill the circle.
  const numeral = 1.3 * circle.radius;
  const away = circle.radius + LABEL_GAP_MM;
  const words = {
    x: circle.x + (side === 'left' ? -away : away),
    textAnchor: side === 'left' ? 'end' : 'start',
  } as const;
  const baseline = circle.y + 0.34 * CODE_MM;
  return (
    <g style={meridianColour(code)}>
      <circle className={styles.number} cx={circle.x} cy={circle.y} r={circle.radius - 0.1} />
      <text className={styles.numeral} x={circle.x} y={circle.y + 0.35 * numeral} fontSize={numeral}>
        {number}
      </text>
      <text {...words} className={styles.code} y={baseline} fontSize={CODE_MM}>
        {code}
      </text>
      <text {...words} className={styles.name} y={baseline + 1.22 * CODE_MM} fontSize={NAME_MM}>
        {name}
      </text>
    </g>
  );
}

/** What a figure shows, under it: which side is which, or what of the body, and which numbers are meant on the other side too. */
function Sides({ figure, told }: { figure: DrawnFigure; told: FigureWords | undefined }) {
  const { t } = useTranslation('figure');
  const { view, closeUp, hand, letter, likewise, labels, origin } = figure;
  const across = axesOf(view).right[0];
  if (!closeUp && !hand && Math.abs(across) > SQUARE) {
    const sides = [...(told?.sides ?? [t('yourLeft'), t('yourRight')])];
    if (across > 0) sides.reverse();
    return (
      <figcaption className={styles.caption} style={{ paddingInline: `${origin.x}mm` }}>
        <span>{sides[0]}</span>
        <span>{sides[1]}</span>
      </figcaption>
    );
  }
  const shown = closeUp ? (letter === '' ? t('framed') : t('framedLetter', { letter })) : partShown();
  if (shown === '') return null;
  const numbers = likewise.join(', ');
  const other =
    likewise.length === 0
      ? shown
      : likewise.length === labels.length
        ? t('likewise', { side: shown })
        : t('likewiseNumbers', { side: shown, numbers });
  return <figcaption className={styles.caption}>{other}</figcaption>;

  function partShown(): string {
    if (told) return told.part;
    if (hand) return t(`home.${hand}`, { from: t(`home.from.${view === 'back' ? 'back' : 'front'}`) });
    const isNamed = view === 'left' || view === 'right' || view === 'innerLeft' || view === 'innerRight';
    return isNamed ? t(`seenFrom.${view}`) : '';
  }
}
