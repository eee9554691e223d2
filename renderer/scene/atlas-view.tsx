import { Ruler } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Segmented } from '../ui/segmented.tsx';
import styles from './atlas-view.module.css';
import type { BodyAtlas, BodySkin } from './body-atlas.ts';
import { ANATOMICAL_VIEWS, type AnatomicalView, viewsOfMany } from './engine/anatomical-views.ts';
import { AtlasOverlay, type AtlasOverlayElements } from './engine/atlas-overlay.ts';
import type { AtlasPicture } from './engine/atlas-picture.ts';
import { AtlasScene } from './engine/atlas-scene.ts';
import { subjectOf } from './engine/atlas-subject.ts';
import { isLimb } from './engine/body-part.ts';
import type { Pose } from './engine/camera.ts';
import type { SkinPlace } from './engine/sight.ts';
import { Callouts, type CalloutWords } from './parts/callouts.tsx';
import type { PointSpot } from './spots.ts';
import { useCanvas } from './use-canvas.ts';

/** What the camera stands for: named by `key`; a new key flies to it. */
export interface AtlasSubject {
  readonly key: string;
  /** The point that the view should show squarely. */
  readonly spot: PointSpot | null;
}

export interface AtlasViewProps {
  readonly skin: BodySkin | null;
  readonly atlas: BodyAtlas | null;
  /** Why the body cannot be shown, and another try. */
  readonly failure: string | null;
  readonly onRetry: () => void;
  readonly picture: AtlasPicture;
  readonly callouts: readonly CalloutWords[];
  /** Null while it is not known yet; the view stays as it is. */
  readonly subject: AtlasSubject | null;
  /** The tape is in the hand. */
  readonly tape: boolean;
  readonly onTape: (on: boolean) => void;
  readonly onTaped: (from: SkinPlace, to: SkinPlace, done: boolean) => void;
  readonly onPick: (spot: PointSpot) => void;
  /** Where the camera stands, after it has come to rest in a view. */
  readonly onView: (view: AnatomicalView | null, pose: () => Pose & { aspect: number }) => void;
  /** Beside the tape in the toolbar. */
  readonly toolbar?: ReactNode;
  /** What stands at the foot of the picture. */
  readonly children?: ReactNode;
}

/** The body of the atlas with points, a construction or a tape on it. Everything here can also be done without it. */
export function AtlasView(props: AtlasViewProps) {
  const { skin, atlas, picture, subject, tape } = props;
  const { t } = useTranslation('atlas');
  const host = useRef<HTMLDivElement>(null);
  const elements = useRef<AtlasOverlayElements>({ svg: null!, callouts: new Map() });
  const latest = useRef(props);
  latest.current = props;
  const [views, setViews] = useState<readonly AnatomicalView[]>([]);
  const [view, setView] = useState<AnatomicalView | null>(null);

  const { scene, canvas, graphics, retry } = useCanvas(
    host,
    (element) =>
      new AtlasScene(element, new AtlasOverlay(elements.current), {
        hovered: (spot) => element.classList.toggle(styles.overPoint!, spot !== null),
        picked: (spot) => latest.current.onPick(spot),
        taped: (from, to, done) => latest.current.onTaped(from, to, done),
        moved: () => setView(null),
      }),
  );

  useEffect(() => {
    if (skin) scene?.setSkin(skin);
  }, [scene, skin]);
  useEffect(() => {
    if (atlas) scene?.setAtlas(atlas);
  }, [scene, atlas]);
  // After React has set the callouts, so that the scene can measure them.
  useEffect(() => scene?.show(picture), [scene, picture]);
  useEffect(() => {
    if (scene) scene.tapeTool = tape;
    canvas?.classList.toggle(styles.taping!, tape);
  }, [scene, canvas, tape]);

  const ready = scene !== null && atlas !== null;
  const shownKey = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another subject or body moves the camera, not each new picture
  useEffect(() => {
    const { picture: shown, subject: wanted } = latest.current;
    if (!ready || !wanted) return;
    const points = subjectOf(shown, atlas.landmarks);
    if (points.length === 0) return;
    if (shownKey.current === wanted.key) {
      // The same on another body: a view that hands have left stays as they left it.
      if (view) scene.lookAt(points, view);
      return;
    }
    shownKey.current = wanted.key;
    const offered = wanted.spot
      ? scene.viewsOf(wanted.spot, shown.part)
      : viewsOfMany(shown.points, shown.part);
    setViews(ANATOMICAL_VIEWS.filter((one) => offered.includes(one)));
    setView(offered[0]!);
    scene.lookAt(points, offered[0]!);
  }, [ready, scene, subject?.key, atlas, picture.construction]);

  useEffect(() => {
    if (scene) latest.current.onView(view, () => ({ ...scene.pose, aspect: scene.aspect }));
  }, [scene, view]);

  useEffect(() => {
    if (!canvas) return;
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', t('figure.canvas'));
    canvas.setAttribute('aria-describedby', 'atlas-usage');
  }, [canvas, t]);

  const nameOf = (one: AnatomicalView) =>
    one === 'lateral' && !isLimb(picture.part) ? t('figure.view.side') : t(`figure.view.${one}`);
  const drawable = graphics === 'fine' || graphics === 'lost';
  return (
    <section className={styles.view} aria-label={t('figure.label')}>
      <div className={styles.picture}>
        <div ref={host} className={styles.stage} hidden={!drawable} />
        <p id="atlas-usage" className="visually-hidden">
          {t('figure.usage')}
        </p>
        {drawable ? (
          <>
            <div className={styles.overlay}>
              <svg
                ref={(svg) => {
                  if (svg) Object.assign(elements.current, { svg });
                }}
                className={styles.svg}
                aria-hidden="true"
              >
                <path data-part="guides" />
                <path data-part="scale" />
                <path data-part="counted" />
                <g data-part="numbers" />
                <text data-part="title" textAnchor="end" visibility="hidden">
                  {t('figure.scale')}
                </text>
                <path data-part="halos" />
                <path data-part="leaders" />
                <g data-part="names" />
                <g data-part="letters" />
              </svg>
              <Callouts
                callouts={props.callouts}
                elements={elements.current.callouts as Map<string, HTMLElement>}
              />
            </div>
            <div className={styles.top}>
              <div className={styles.views}>
                <Segmented
                  label={t('figure.views')}
                  value={view ?? 'free'}
                  onChange={(next) => {
                    if (next === 'free') return;
                    setView(next);
                    if (atlas) scene?.lookAt(subjectOf(picture, atlas.landmarks), next);
                  }}
                  choices={[
                    ...views.map((one) => ({ value: one, label: nameOf(one) })),
                    { value: 'free' as const, label: t('figure.view.free') },
                  ]}
                />
              </div>
              <div className={styles.tools}>
                {props.toolbar}
                <IconButton
                  label={t('tape.tool')}
                  keys="C"
                  pressed={tape}
                  className={styles.tapeTool}
                  onClick={() => props.onTape(!tape)}
                >
                  <Ruler aria-hidden />
                </IconButton>
              </div>
            </div>
          </>
        ) : null}
        <div className={styles.notices}>
          {graphics === 'none' ? <Notice kind="caution" text={t('figure.noWebgl')} /> : null}
          {graphics === 'gone' ? (
            <Notice kind="caution" text={t('figure.contextGone')} onRetry={retry} />
          ) : null}
          {graphics === 'lost' ? <Notice kind="caution" text={t('figure.contextLost')} /> : null}
          {props.failure === null ? null : (
            <Notice
              kind="danger"
              text={t('figure.failed', { reason: props.failure })}
              onRetry={props.onRetry}
            />
          )}
        </div>
      </div>
      {props.children}
    </section>
  );
}
