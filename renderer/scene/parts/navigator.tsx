import {
  memo,
  type PointerEvent,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { dot } from '../../../shared/atlas/surface/vec.ts';
import type { BodyScene } from '../engine/body-scene.ts';
import { type Facing, towardCamera, YAW_OF } from '../engine/camera.ts';
import { inSnapshot, poseAt, type Snapshot, type SnapshotFrame, viewFrame } from '../engine/snapshot.ts';
import { type MarkSpot, meridianOfSpot } from '../spots.ts';
import styles from './navigator.module.css';

const WIDTH = 84;
const HEIGHT = 176;

export interface NavigatorHandle {
  /** Moves the frame to what the body shows now, and renews the small picture if body, tone or side have changed. */
  follow(): void;
}

/**
 * The whole body small, with the frame of what is shown large; a click or a drag moves it. Hands only: keys move the
 * body itself, so this is hidden from screen readers.
 */
export const Navigator = memo(function Navigator({
  scene,
  marks,
  ref,
}: {
  scene: BodyScene;
  marks: readonly MarkSpot[];
  ref: RefObject<NavigatorHandle | null>;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const shown = useRef<Snapshot | null>(null);
  const [frame, setFrame] = useState<SnapshotFrame | null>(null);

  const follow = () => {
    const ratio = Math.min(devicePixelRatio, 2);
    // The last one stays until the next is there.
    const snapshot = scene.snapshot(HEIGHT * ratio, WIDTH / HEIGHT) ?? shown.current;
    if (!snapshot || !canvas.current || !view.current) return;
    if (snapshot.image !== shown.current?.image) {
      canvas.current.width = snapshot.image.width;
      canvas.current.height = snapshot.image.height;
      canvas.current.getContext('2d')!.putImageData(snapshot.image, 0, 0);
      setFrame(snapshot.frame);
    }
    shown.current = snapshot;
    const { x, y, width, height } = viewFrame(scene.pose, scene.aspect, snapshot.frame);
    const [left, right] = [Math.max(0, x), Math.min(1, x + width)];
    const [top, bottom] = [Math.max(0, y), Math.min(1, y + height)];
    Object.assign(view.current.style, {
      transform: `translate(${left * WIDTH}px, ${top * HEIGHT}px)`,
      width: `${Math.max(4, (right - left) * WIDTH)}px`,
      height: `${Math.max(4, (bottom - top) * HEIGHT)}px`,
      visibility: 'visible',
    });
  };
  useImperativeHandle(ref, () => ({ follow }));
  // The scene may have drawn its frame before this was there to follow it.
  useEffect(() => scene.invalidate(), [scene]);

  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1 || !shown.current) return;
    const box = event.currentTarget.getBoundingClientRect();
    const at = { x: (event.clientX - box.left) / WIDTH, y: (event.clientY - box.top) / HEIGHT };
    scene.moveTo(poseAt(at, shown.current.frame, scene.pose));
  };

  return (
    <div className={styles.navigator} aria-hidden="true">
      <div
        className={styles.picture}
        style={{ width: WIDTH, height: HEIGHT }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event);
        }}
        onPointerMove={move}
      >
        <canvas ref={canvas} />
        {frame &&
          marksOn(frame.facing, marks).map((mark) => {
            const { x, y } = inSnapshot(mark.position, frame);
            const meridian = meridianOfSpot(mark);
            return (
              <span
                key={mark.id}
                className={styles.mark}
                style={{
                  left: `${100 * x}%`,
                  top: `${100 * y}%`,
                  background: meridian === null ? 'var(--ink)' : `var(--meridian-${meridian})`,
                }}
              />
            );
          })}
        <div ref={view} className={styles.view} />
      </div>
    </div>
  );
});

/** The planned places whose skin is turned to a side. */
function marksOn(facing: Facing, marks: readonly MarkSpot[]): MarkSpot[] {
  const toward = towardCamera({ yaw: YAW_OF[facing], pitch: 0 });
  return marks.filter(({ normal }) => dot(normal, toward) > 0);
}
