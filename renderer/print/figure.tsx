import { useTranslation } from 'react-i18next';
import type { Mark } from '../../shared/figure/marks.ts';
import type { PlateLabel } from '../../shared/figure/plate.ts';
import type { PaperPoint } from '../../shared/figure/view.ts';
import styles from './figure.module.css';
import type { DrawnFigure } from './figure-messages.ts';
import { CODE_PT, MM_PER_POINT, NAME_PT } from './plate-entries.ts';

/** Height of the line below a figure that says which side is which, millimetres. */
const CAPTION_MM = 5.5;

/** A drawn figure with its marks, leaders and labels as vectors over it; its words can be selected. */
export function Figure({ figure, picture }: { figure: DrawnFigure; picture: string }) {
  const { t } = useTranslation('handout');
  const { view, origin, width, labels, marks } = figure;
  const height = figure.height + CAPTION_MM;
  const numbers = labels.map(({ number }) => number).join(', ');
  return (
    <figure className={styles.figure} style={{ width: `${width}mm`, height: `${height}mm` }}>
      <img
        src={picture}
        alt={t(`figure.${view}`, { numbers })}
        style={{
          left: `${origin.x}mm`,
          top: `${origin.y}mm`,
          width: `${figure.picture.widthMm}mm`,
          height: `${figure.picture.heightMm}mm`,
        }}
      />
      <svg width={`${width}mm`} height={`${height}mm`} viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <title>{t(`figure.${view}`, { numbers })}</title>
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks never move within a drawn figure
          <MarkShape key={index} mark={mark} under />
        ))}
        {labels.map((label) => (
          <Leader key={label.id} points={label.leader} />
        ))}
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks never move within a drawn figure
          <MarkShape key={index} mark={mark} under={false} />
        ))}
        {labels.map((label) => (
          <LabelWords key={label.id} label={label} />
        ))}
        <Sides figure={figure} />
      </svg>
    </figure>
  );
}

/** Cups lie under the leaders; triangles and dots on top of them. */
function MarkShape({ mark, under }: { mark: Mark; under: boolean }) {
  const dashes = mark.hidden ? '0.7 0.5' : undefined;
  if (mark.kind === 'cup') {
    if (!under) return null;
    const { at, rx, ry, turn } = mark;
    return (
      <ellipse
        className={styles.cup}
        rx={rx}
        ry={ry}
        strokeDasharray={dashes}
        transform={`translate(${at.x} ${at.y}) rotate(${turn})`}
      />
    );
  }
  if (under) return null;
  if (mark.kind === 'moxa')
    return <polygon className={styles.moxa} points={pointList(mark.corners)} strokeDasharray={dashes} />;
  const { at, radius } = mark;
  return mark.hidden ? (
    <circle className={styles.hiddenDot} cx={at.x} cy={at.y} r={radius} strokeDasharray={dashes} />
  ) : (
    <circle className={styles.dot} cx={at.x} cy={at.y} r={radius} />
  );
}

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
  const isWide = code !== '';
  const size = isWide ? 8.5 * MM_PER_POINT : 6.8 * MM_PER_POINT;
  const away = circle.radius + 1.3;
  const x = circle.x + (side === 'left' ? -away : away);
  const anchor = side === 'left' ? 'end' : 'start';
  const code_mm = CODE_PT * MM_PER_POINT;
  return (
    <g>
      <circle className={styles.number} cx={circle.x} cy={circle.y} r={circle.radius - 0.1} />
      <text className={styles.numeral} x={circle.x} y={circle.y + 0.35 * size} fontSize={size}>
        {number}
      </text>
      {isWide ? (
        <text
          className={styles.code}
          x={x}
          y={circle.y + 0.34 * code_mm}
          fontSize={code_mm}
          textAnchor={anchor}
        >
          {code}
        </text>
      ) : null}
      {name === '' ? null : (
        <text
          className={styles.name}
          x={x}
          y={circle.y + 0.34 * code_mm + 1.22 * code_mm}
          fontSize={NAME_PT * MM_PER_POINT}
          textAnchor={anchor}
        >
          {name}
        </text>
      )}
    </g>
  );
}

/** Which side is the reader's left: a back view has it on the left, a front view on the right. */
function Sides({ figure: { view, origin, projection, height } }: { figure: DrawnFigure }) {
  const { t } = useTranslation('handout');
  const y = height + CAPTION_MM - 1.4;
  const at = (share: number) => origin.x + share * projection.width;
  const words = (text: string, x: number) => (
    <text className={styles.side} x={x} y={y} fontSize={NAME_PT * MM_PER_POINT}>
      {text}
    </text>
  );
  if (view === 'left' || view === 'right')
    return words(t(view === 'left' ? 'figure.fromLeft' : 'figure.fromRight'), at(0.5));
  const [first, second] = view === 'back' ? ['yourLeft', 'yourRight'] : ['yourRight', 'yourLeft'];
  return (
    <>
      {words(t(`figure.${first as 'yourLeft'}`), at(0.25))}
      {words(t(`figure.${second as 'yourLeft'}`), at(0.75))}
    </>
  );
}

const pointList = (points: readonly PaperPoint[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');
