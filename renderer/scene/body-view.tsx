import {
  type KeyboardEvent,
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import type { Anchor, Build, Sex } from '../../shared/atlas/surface/mesh.ts';
import { rounded, thinned } from '../../shared/atlas/surface/stroke.ts';
import type { Side } from '../../shared/model/place.ts';
import { KEYS } from '../app/commands/keys.ts';
import { useCommands } from '../app/commands/use-commands.ts';
import { useSteady } from '../app/use-steady.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './body-view.module.css';
import { type Facing, PRESETS, type Preset } from './engine/camera.ts';
import type { OverlayElements } from './engine/overlay.ts';
import type { SkinPlace } from './engine/sight.ts';
import { useLastView } from './last-view.ts';
import { BodyPanel } from './parts/body-panel.tsx';
import { Captions } from './parts/captions.tsx';
import { Labels } from './parts/labels.tsx';
import { Navigator, type NavigatorHandle } from './parts/navigator.tsx';
import { OverlayBar } from './parts/overlay-bar.tsx';
import { OverlaySvg } from './parts/overlay-svg.tsx';
import { PaintBar } from './parts/paint-bar.tsx';
import { PointCard } from './parts/point-card.tsx';
import { Presets } from './parts/presets.tsx';
import { keyOf, NO_SPOTS, type Spot, sideOf, spotsOf } from './spots.ts';
import type { BodyRegion, BodyViewProps } from './types.ts';
import { useBody } from './use-body.ts';
import { useBodyScene } from './use-body-scene.ts';
import { useCard } from './use-card.ts';
import { useFurniture } from './use-furniture.ts';
import { OVERLAYS, type Overlay, useViewOptions } from './view-options.ts';

/** The plan draws strokes; regions are drawn where drawings are compared. */
const NO_REGIONS: readonly BodyRegion[] = [];

/** The body with the prescription on it: points are picked here, and everything can also be done through the lists. */
export const BodyView = memo(function BodyView(props: BodyViewProps) {
  const { readings, planned, leads, strokes, painting, onPaint, onAdd, onSelect } = props;
  const { selectedApplicationId, warnedIds, highlightedCode, wantsTenderPlace } = props;
  const { t } = useTranslation('scene');
  const options = useViewOptions();
  const [chosen, setChosen] = useState({ sex: props.sex, build: props.build });
  useEffect(() => setChosen({ sex: props.sex, build: props.build }), [props.sex, props.build]);
  const [attempt, setAttempt] = useState(0);
  const { skin, atlas, failure } = useBody(chosen.sex, chosen.build, readings, attempt);

  const spots = useMemo(() => (atlas ? spotsOf(atlas, planned) : NO_SPOTS), [atlas, planned]);

  const [preset, setPreset] = useState<Preset | null>('back');
  const [facing, setFacing] = useState<Facing>('back');
  const [ashi, setAshi] = useState(false);
  useEffect(() => setAshi(wantsTenderPlace), [wantsTenderPlace]);
  const { hovered, pinned, hover, overCard, pin } = useCard();
  const [trouble, setTrouble] = useState<string | null>(null);

  const host = useRef<HTMLDivElement>(null);
  const elements = useRef<OverlayElements>({ svg: null!, labels: new Map(), card: null });
  const navigator = useRef<NavigatorHandle>(null);

  const pick = (spot: Spot) => {
    pin(spot);
    if (spot.kind === 'mark') onSelect(spot.mark.applicationId);
  };

  const addAshi = async ({ anchor }: SkinPlace) => {
    if (!atlas || !onAdd) return;
    try {
      const { text, side, nearest } = await atlas.describe(anchor);
      const there = { sex: atlas.sex, anchor: rounded(anchor), near: nearest.code };
      onAdd({ kind: 'ashi', ...there, description: text }, sideOf({ side }));
      setTrouble(null);
    } catch (error) {
      setTrouble(t('describeFailed', { reason: (error as Error).message }));
    }
  };

  const paint = (anchors: readonly Anchor[]) => {
    if (!atlas || !painting) return;
    const stroke = { sex: atlas.sex, anchors: anchors.map(rounded), widthMm: painting.widthMm };
    painting.onStroke(stroke);
  };

  const sceneOptions = useMemo(
    () => ({
      tone: options.tone,
      overlays: options.overlays,
      hiddenMeridians: options.hiddenMeridians,
      hiddenRegions: options.hiddenRegions,
      side: 'trunk' as const,
    }),
    [options.tone, options.overlays, options.hiddenMeridians, options.hiddenRegions],
  );
  const { scene, canvas, graphics, retry } = useBodyScene(
    host,
    elements,
    sceneOptions,
    {
      sign: ({ sign }) => (sign === null ? null : t(`sign.${sign}`)),
      landmark: ({ name, vertebra }) => (vertebra ? name : t(`landmark.${name}` as 'landmark.psis')),
    },
    {
      hovered: (spot) => {
        canvas?.classList.toggle(styles.overPoint!, spot !== null);
        hover(spot);
      },
      picked: pick,
      missed: () => pin(null),
      ashi: (place) => void addAshi(place),
      painted: (way) => paint(thinned(way)),
      turned: setFacing,
      moved: () => setPreset(null),
      drawn: () => navigator.current?.follow(),
    },
  );

  useEffect(() => {
    if (scene) useLastView.setState({ pose: () => ({ ...scene.pose, aspect: scene.aspect }) });
  }, [scene]);
  useEffect(() => {
    if (skin) scene?.setBody(skin);
  }, [scene, skin]);
  useEffect(() => {
    if (atlas) scene?.setAtlas(atlas);
  }, [scene, atlas]);
  useEffect(() => scene?.setSpots(spots), [scene, spots]);
  useEffect(() => scene?.setDrawing({ strokes, leads, regions: NO_REGIONS }), [scene, strokes, leads]);
  useEffect(() => scene?.setOptions(sceneOptions), [scene, sceneOptions]);
  useEffect(() => {
    if (scene) scene.ashiTool = ashi;
    canvas?.classList.toggle(styles.ashi!, ashi);
  }, [scene, canvas, ashi]);
  const brush = painting?.kind ?? null;
  const brushMm = painting?.widthMm ?? 0;
  useEffect(() => {
    scene?.setBrush(brush === null ? null : { kind: brush, widthMm: brushMm });
    canvas?.classList.toggle(styles.brush!, brush !== null);
    if (brush !== null) setAshi(false);
  }, [scene, canvas, brush, brushMm]);
  // Only the choice of another entry turns the body, not every change of the plan.
  useEffect(() => {
    if (selectedApplicationId !== null) scene?.reveal(selectedApplicationId);
  }, [scene, selectedApplicationId]);

  const highlighted = highlightedCode === null ? null : (scene?.seenSpotOf(highlightedCode) ?? null);
  const cardKey = hovered ?? (highlighted ? keyOf(highlighted) : pinned);
  const spot =
    (cardKey !== null && [...spots.marks, ...spots.points].find((one) => keyOf(one) === cardKey)) || null;
  // After React has set card and labels, so that the scene can measure and move them.
  const shownKey = spot && keyOf(spot);
  const isPinned = shownKey !== null && shownKey === pinned;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pinned card has another height
  useLayoutEffect(() => {
    scene?.setFocus({
      applicationId: selectedApplicationId,
      warnedIds,
      code: highlightedCode,
      cardKey: shownKey,
    });
  }, [scene, selectedApplicationId, warnedIds, highlightedCode, shownKey, isPinned]);

  const show = useSteady((next: Preset) => {
    scene?.goTo(next);
    setPreset(next);
  });
  const add = (wanted: Spot, side: Side) => {
    const { placement } = wanted;
    if (placement) onAdd?.({ kind: 'point', code: placement.code, level: placement.level ?? null }, side);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== canvas) return;
    if (event.key === ',' || event.key === '.') {
      pin(scene?.stepFrom(cardKey, event.key === '.' ? 1 : -1) ?? null);
    } else if (event.key === 'Enter' && spot) {
      if (spot.kind === 'mark') onSelect(spot.mark.applicationId);
      else add(spot, spot.placement.side === 'M' ? 'midline' : 'both');
    } else return;
    event.preventDefault();
  };
  const toggleAshi = useSteady(() => {
    painting?.onEnd();
    setAshi((on) => !on);
  });
  const showSex = useCallback((sex: Sex) => setChosen((now) => ({ ...now, sex })), []);
  const showBuild = useCallback((build: Build) => setChosen((now) => ({ ...now, build })), []);
  useCommands([
    ...PRESETS.map((one, index) => ({
      id: `body.${one}`,
      title: t(`command.${one}`),
      keys: String(index + 1),
      run: () => show(one),
    })),
    { id: 'body.ashi', title: t('ashiTool'), keys: KEYS.ashi, available: onAdd !== null, run: toggleAshi },
    { id: 'body.paint', title: t('paint.tool'), keys: KEYS.brush, run: onPaint },
    ...(Object.entries(OVERLAYS) as [Overlay, string][]).map(([overlay, key]) => ({
      id: `body.${overlay}`,
      title: t(options.overlays[overlay] ? 'command.hide' : 'command.show', {
        what: t(`overlay.${overlay}`),
      }),
      keys: key.toLowerCase(),
      run: () => options.toggle(overlay),
    })),
  ]);
  useHotkeys('escape', () => {
    setAshi(false);
    painting?.onEnd();
    pin(null);
  });

  const top = useRef<HTMLDivElement>(null);
  const bodyPanel = useRef<HTMLDivElement>(null);
  const overview = useRef<HTMLDivElement>(null);
  useFurniture(scene, top, bodyPanel, overview);

  const from = t(`facing.${facing}`);
  useEffect(() => {
    if (!canvas) return;
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', t('canvas', { facing: from }));
    canvas.setAttribute('aria-describedby', 'body-usage');
  }, [canvas, from, t]);

  const drawable = graphics === 'fine' || graphics === 'lost';
  return (
    <section className={styles.view} aria-label={t('body')} onKeyDown={onKey}>
      <div ref={host} className={styles.stage} hidden={!drawable} />
      <p id="body-usage" className="visually-hidden">
        {t('usage')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {preset
          ? t('announce.view', { preset: t(`preset.${preset}`), facing: from })
          : t('announce.facing', { facing: from })}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spot?.placement
          ? t('announce.point', {
              code: spot.placement.code,
              side: t(`announce.side.${spot.placement.side}`),
            })
          : ''}
      </p>
      {drawable ? (
        <>
          <div className={styles.overlay}>
            <OverlaySvg
              ref={(svg) => {
                if (svg) Object.assign(elements.current, { svg });
              }}
            />
            <Labels planned={planned} elements={elements.current.labels as Map<string, HTMLElement>} />
            {spot ? (
              <PointCard
                key={keyOf(spot)}
                spot={spot}
                pinned={isPinned}
                onAdd={onAdd && ((side) => add(spot, side))}
                onOpen={onSelect}
                onClose={() => pin(null)}
                onPointer={overCard}
                ref={(card) => {
                  elements.current.card = card;
                }}
              />
            ) : null}
          </div>
          <div ref={top} className={styles.top}>
            <Presets value={preset} onChange={show} />
            <OverlayBar
              ashi={ashi}
              onAshi={onAdd && toggleAshi}
              painting={painting !== null}
              onPaint={onPaint}
            />
            <Captions facing={facing} />
          </div>
          <div ref={bodyPanel} className={styles.bottomLeft}>
            <BodyPanel {...chosen} onSex={showSex} onBuild={showBuild} />
          </div>
          <div ref={overview} className={styles.bottomRight}>
            {scene && skin ? <Navigator scene={scene} marks={spots.marks} ref={navigator} /> : null}
          </div>
        </>
      ) : null}
      <div className={styles.notices}>
        {ashi ? <p className={styles.hint}>{t('ashiHint')}</p> : null}
        {painting ? <PaintBar painting={painting} atlas={atlas} onPath={paint} /> : null}
        {drawable && atlas === null && failure === null ? (
          <p className={styles.waiting} role="status">
            {t('loading')}
          </p>
        ) : null}
        {graphics === 'none' ? <Notice kind="caution" text={t('noWebgl')} /> : null}
        {graphics === 'lost' ? <Notice kind="caution" text={t('contextLost')} /> : null}
        {graphics === 'gone' ? <Notice kind="caution" text={t('contextGone')} onRetry={retry} /> : null}
        {trouble === null ? null : <Notice kind="danger" text={trouble} />}
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
