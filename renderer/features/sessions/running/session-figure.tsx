import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isEqual } from '../../../../shared/clinical/changes/fields.ts';
import { type EntryRun, entriesOf, type SessionRun } from '../../../../shared/clinical/session/run.ts';
import type { PlateEntry } from '../../../../shared/figure/plate-figure.ts';
import { axesOf, project } from '../../../../shared/figure/view.ts';
import { pointList } from '../../../print/figure-marks.tsx';
import type { DrawnFigure } from '../../../print/figure-messages.ts';
import styles from './figure-pane.module.css';

type DotState = 'in' | 'toCome' | 'out' | 'skipped';

/** Radius of a dot, the figure's millimetres. */
const DOT_MM = 1.35;

/** The drawn body under the dots of a session. */
export function SessionFigure({
  figure,
  picture,
  entries,
  run,
  nextId,
  alt,
}: {
  figure: DrawnFigure;
  picture: string;
  entries: readonly PlateEntry[];
  run: SessionRun;
  nextId: string | null;
  alt: string;
}) {
  const { t } = useTranslation('running');
  const { origin, width, height, projection, labels, shown } = figure;
  const leftFirst = axesOf(projection.view).right[0] < 0;
  const byId = new Map(entriesOf(run).map((entry) => [entry.application.id, entry]));
  const isSide = Math.abs(axesOf(projection.view).right[0]) < 0.5;
  const sides = [
    <span key="left">
      <b>L</b> {t('figure.left')}
    </span>,
    <span key="right">
      {t('figure.right')} <b>R</b>
    </span>,
  ];
  return (
    <>
      {isSide ? null : <p className={styles.sides}>{leftFirst ? sides : sides.toReversed()}</p>}
      <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
        <image
          href={picture}
          x={origin.x}
          y={origin.y}
          width={figure.picture.widthMm}
          height={figure.picture.heightMm}
        />
        <g data-leaders>
          {labels.map((label) => (
            <g key={label.id} className={styles.leader} data-next={label.id === nextId}>
              <polyline data-halo points={pointList(label.leader)} />
              <polyline points={pointList(label.leader)} />
              <text x={label.circle.x} y={label.circle.y + 1.2}>
                {label.number}
              </text>
            </g>
          ))}
        </g>
        {shown.map(({ id, place, hidden }) => {
          const entry = byId.get(id);
          const position = entries.find((one) => one.id === id)?.places[place]?.position;
          if (entry === undefined || position === undefined) return null;
          const at = project(projection, position);
          return (
            <Dot
              key={`${id} ${place}`}
              x={at.x + origin.x}
              y={at.y + origin.y}
              colour={colourOf(entry)}
              state={stateOf(entry, position[0])}
              isHidden={hidden}
              isNext={id === nextId}
            />
          );
        })}
      </svg>
    </>
  );
}

const Dot = memo(function Dot({
  x,
  y,
  colour,
  state,
  isHidden,
  isNext,
}: {
  x: number;
  y: number;
  colour: string;
  state: DotState;
  isHidden: boolean;
  isNext: boolean;
}) {
  return (
    <g
      className={styles.dot}
      style={{ '--meridian': colour } as React.CSSProperties}
      data-state={state}
      data-hidden={isHidden}
    >
      {isNext ? <circle className={styles.nextRing} cx={x} cy={y} r={DOT_MM + 0.9} /> : null}
      <circle cx={x} cy={y} r={DOT_MM} />
    </g>
  );
}, isEqual);

const colourOf = ({ application: { place } }: EntryRun): string =>
  `var(--meridian-${place.kind === 'point' ? place.code.slice(0, 2) : 'EX'})`;

/** @param x of the place in body space: the patient's left is positive */
function stateOf({ application, needles, tasks }: EntryRun, x: number): DotState {
  const side = application.side === 'midline' ? 'midline' : x > 0 ? 'left' : 'right';
  const needle = needles.find((one) => one.side === side);
  const beside = tasks.filter(({ task }) => task.of === 'entry' && task.modality !== 'needling');
  if (needle?.state === 'in' || beside.some(({ state }) => state === 'running')) return 'in';
  if (needle?.state === 'waiting' || beside.some(({ state }) => state === 'waiting')) return 'toCome';
  if (needle?.state === 'out' || beside.some(({ state }) => state === 'done')) return 'out';
  return 'skipped';
}
