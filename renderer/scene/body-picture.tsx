import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Build, Sex } from '../../shared/atlas/surface/mesh.ts';
import { useCommands } from '../app/commands/use-commands.ts';
import { useReadings } from '../app/use-readings.ts';
import { useSteady } from '../app/use-steady.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './body-view.module.css';
import { type Facing, PRESETS, type Preset, towardCamera } from './engine/camera.ts';
import type { OverlayElements } from './engine/overlay.ts';
import { sideToTurnTo } from './engine/region-side.ts';
import { Captions } from './parts/captions.tsx';
import { Labels } from './parts/labels.tsx';
import { OverlaySvg } from './parts/overlay-svg.tsx';
import { Presets } from './parts/presets.tsx';
import { keyOf, NO_SPOTS, spotsOf } from './spots.ts';
import type { BodyRegion, PlannedMark } from './types.ts';
import { useBody } from './use-body.ts';
import { useBodyScene } from './use-body-scene.ts';
import type { Graphics } from './use-canvas.ts';
import { useFurniture } from './use-furniture.ts';
import { useViewOptions } from './view-options.ts';

/** Nothing but what the picture is for lies on the body. */
const BARE = { meridians: false, points: false, ruler: false, landmarks: false, labels: true, cups: true };
const NO_REGIONS: readonly string[] = [];
const silent = () => {};

export interface BodyPictureProps {
  readonly sex: Sex;
  readonly build: Build;
  /** What the picture shows, for who does not see it. */
  readonly name: string;
  readonly marks: readonly PlannedMark[];
  /** Cut out of the skin of this very body. */
  readonly regions: readonly BodyRegion[];
  /** The mark that is turned to and ringed. */
  readonly selectedId: string | null;
  readonly warnedIds: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
  /** How the computer's graphics fare. Without any the picture stays empty, and something flat may stand in its place. */
  readonly onGraphics: (graphics: Graphics) => void;
}

/** A body that is looked at only: it is turned and zoomed, and nothing can be put on it. */
export const BodyPicture = memo(function BodyPicture(props: BodyPictureProps) {
  const { sex, build, name, marks, regions, selectedId, warnedIds, onSelect, onGraphics } = props;
  const { t } = useTranslation('scene');
  const readings = useReadings();
  const tone = useViewOptions((options) => options.tone);
  const [attempt, setAttempt] = useState(0);
  const { skin, atlas, failure } = useBody(sex, build, readings, attempt);
  const spots = useMemo(() => (atlas ? spotsOf(atlas, marks) : NO_SPOTS), [atlas, marks]);
  const [preset, setPreset] = useState<Preset | null>('back');
  const [facing, setFacing] = useState<Facing>('back');
  const host = useRef<HTMLDivElement>(null);
  const elements = useRef<OverlayElements>({ svg: null!, labels: new Map(), card: null });
  const top = useRef<HTMLDivElement>(null);
  const nothing = useRef<HTMLDivElement>(null);

  const options = useMemo(
    () => ({ tone, overlays: BARE, hiddenMeridians: NO_REGIONS, hiddenRegions: [], side: 'whole' as const }),
    [tone],
  );
  const { scene, canvas, graphics } = useBodyScene(
    host,
    elements,
    options,
    { sign: () => null, landmark: () => '' },
    {
      hovered: (spot) => canvas?.classList.toggle(styles.overPoint!, spot !== null),
      picked: (spot) => spot.kind === 'mark' && onSelect(spot.mark.applicationId),
      missed: silent,
      ashi: silent,
      painted: silent,
      turned: setFacing,
      moved: () => setPreset(null),
      drawn: silent,
    },
  );
  useEffect(() => onGraphics(graphics), [onGraphics, graphics]);
  useEffect(() => {
    if (skin) scene?.setBody(skin);
  }, [scene, skin]);
  useEffect(() => {
    if (atlas) scene?.setAtlas(atlas);
  }, [scene, atlas]);
  useEffect(() => scene?.setSpots(spots), [scene, spots]);
  useEffect(() => scene?.setDrawing({ strokes: [], leads: [], regions }), [scene, regions]);
  useEffect(() => scene?.setOptions(options), [scene, options]);
  useEffect(() => {
    const selected = spots.marks.find(({ mark }) => mark.applicationId === selectedId);
    const cardKey = selected ? keyOf(selected) : null;
    scene?.setFocus({ applicationId: selectedId, warnedIds, code: null, cardKey });
  }, [scene, spots, selectedId, warnedIds]);
  useEffect(() => {
    if (selectedId !== null) scene?.reveal(selectedId);
  }, [scene, selectedId]);
  useFurniture(scene, top, nothing, nothing);

  const show = useSteady((next: Preset) => {
    scene?.goTo(next);
    setPreset(next);
  });
  // What lies on the other side of the body would not be found.
  useEffect(() => {
    if (!scene) return;
    const side = sideToTurnTo(
      regions.map(({ patch }) => patch),
      towardCamera(scene.pose),
    );
    if (side !== null) show(side);
  }, [scene, regions, show]);

  const drawable = graphics === 'fine' || graphics === 'lost';
  useCommands(
    PRESETS.map((one, index) => ({
      id: `body.${one}`,
      title: t(`command.${one}`),
      keys: String(index + 1),
      available: drawable,
      run: () => show(one),
    })),
  );
  const from = t(`facing.${facing}`);
  useEffect(() => {
    if (!canvas) return;
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', `${name}. ${t('canvas', { facing: from })}`);
  }, [canvas, name, from, t]);

  return (
    <section className={styles.view} aria-label={name} hidden={!drawable}>
      <div ref={host} className={styles.stage} />
      <div className={styles.overlay}>
        <OverlaySvg
          ref={(svg) => {
            if (svg) Object.assign(elements.current, { svg });
          }}
        />
        <Labels planned={marks} elements={elements.current.labels as Map<string, HTMLElement>} />
      </div>
      <div ref={top} className={styles.top}>
        <Presets value={preset} onChange={show} />
        <Captions facing={facing} />
      </div>
      <div ref={nothing} />
      <div className={styles.notices}>
        {atlas === null && failure === null ? (
          <p className={styles.waiting} role="status">
            {t('loading')}
          </p>
        ) : null}
        {graphics === 'lost' ? <Notice kind="caution" text={t('contextLost')} /> : null}
        {failure === null ? null : (
          <Notice
            kind="danger"
            text={t('failed', { reason: failure })}
            onRetry={() => setAttempt((count) => count + 1)}
          />
        )}
      </div>
    </section>
  );
});
