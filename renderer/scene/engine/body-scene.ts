import type { Texture } from 'three';
import type { BodyAtlas, BodySkin } from '../body-atlas.ts';
import { keyOf, NO_SPOTS, type PointSpot, type Spot, type Spots } from '../spots.ts';
import { passes } from '../view-options.ts';
import { annotate, type Furniture, type LabelSizes } from './annotate.ts';
import { cutOut, type SkinArea } from './areas.ts';
import { BodyMesh } from './body-mesh.ts';
import { BrushTool } from './brush-tool.ts';
import * as camera from './camera.ts';
import { Controls } from './controls.ts';
import { Cutting } from './cutting.ts';
import { digitTexture } from './digits.ts';
import { firstOfEach, type LandmarkMark, landmarkMarks } from './landmark-marks.ts';
import { Layers } from './layers.ts';
import { type HungLead, hangLeads, leadNames } from './leads.ts';
import { Morph } from './morph.ts';
import type { Overlay } from './overlay.ts';
import { type Palette, readPalette, shadesOf } from './palette.ts';
import { nearestMarker, type PointerKind } from './picking.ts';
import { type RulerLevel, rulerLevels } from './ruler.ts';
import type { Brush, SceneDrawing, SceneEvents, SceneFocus, SceneOptions } from './scene-types.ts';
import { isSeen, type SkinPlace, skinAlong } from './sight.ts';
import { type Lens, markerOf, type Sighted, sight } from './sighting.ts';
import { brushArea, pathAt, plannedAreas, regionAreas, strokeAreas } from './skin-areas.ts';
import { type Snapshot, Snapshots, snapshotFrame } from './snapshot.ts';
import { SpotsInFrame } from './spots-in-frame.ts';
import { Stage } from './stage.ts';

/** Height of the line that says left and right, beside which the head may stand. */
const CAPTION_ROW = 24;
const NOTHING = { width: 0, height: 0 };

/** Radians of a turn per pixel of a drag. */
const TURN = 0.008;

/** The body in its canvas: owns every object on the graphics card and disposes of it. */
export class BodyScene {
  /** While on, a click puts a free place on the skin. */
  ashiTool = false;
  readonly #stage: Stage;
  readonly #events: SceneEvents;
  readonly #overlay: Overlay;
  readonly #nameOf: (mark: LandmarkMark) => string;
  readonly #controls: Controls;
  readonly #body = new BodyMesh();
  readonly #layers = new Layers();
  readonly #snapshots = new Snapshots(() => this.#disposed || this.#events.drawn());
  readonly #cutting = new Cutting(() => this.#disposed || this.#refill());
  #digits: Texture | null = null;
  #palette: Palette;
  #box: camera.BodyBox = { min: [-400, 0, -200], max: [400, 1700, 200] };
  #skin: BodySkin | null = null;
  #atlas: BodyAtlas | null = null;
  #options: SceneOptions;
  #focus: SceneFocus = { applicationId: null, warnedIds: new Set(), code: null, cardKey: null };
  #spots: Spots = NO_SPOTS;
  #drawing: SceneDrawing = { strokes: [], leads: [], regions: [] };
  #leads: readonly HungLead[] = [];
  #brush: Brush | null = null;
  readonly #brushTool: BrushTool;
  /** Where the brush is or has passed since the last frame; null when nothing has changed. */
  #painting: readonly SkinPlace[] | null = null;
  /** While one body becomes another. */
  #morph: Morph | null = null;
  /** Those points that overlays and filter let through. */
  #shown: readonly PointSpot[] = [];
  #landmarks: readonly LandmarkMark[] = [];
  #levels: readonly RulerLevel[] = [];
  #meridians: BodyAtlas['meridians'] = [];
  readonly #inFrame = new SpotsInFrame();
  #facing: camera.Facing = 'back';
  /** The named view that the camera stands in or flies to. */
  #preset: camera.Preset | null = 'back';
  #furniture: Furniture = { top: 0, bodyPanel: NOTHING, navigator: NOTHING };
  /** Null until the labels that were set last are measured. */
  #labelSizes: LabelSizes | null = null;
  #disposed = false;

  constructor(
    canvas: HTMLCanvasElement,
    overlay: Overlay,
    options: SceneOptions,
    nameOf: (mark: LandmarkMark) => string,
    events: SceneEvents,
  ) {
    this.#events = events;
    this.#overlay = overlay;
    this.#options = options;
    this.#nameOf = nameOf;
    this.#palette = readPalette(canvas);
    const picture = { aspect: 1, cover: 0 };
    const start = camera.presetPose('back', this.#box, picture, { yaw: Math.PI }, options.side);
    this.#stage = new Stage(canvas, start, {
      resized: () => this.#refit(),
      before: (now) => this.#update(now),
      after: () => this.#drawn(),
    });
    this.#stage.scene.add(this.#body, ...this.#layers.objects);
    this.#brushTool = new BrushTool(canvas, {
      isOn: () => this.#brush !== null,
      skinAt: (at) => this.#skinAt(at),
      over: (way) => {
        this.#painting = way;
        this.invalidate();
      },
      done: (way) => this.#events.painted(way),
    });
    this.#controls = new Controls(canvas, {
      orbit: (dx, dy) => this.#pose(camera.orbited(this.#stage.pose, -dx * TURN, dy * TURN, this.#box)),
      pan: (dx, dy) => this.#pose(camera.panned(this.#stage.pose, dx, dy, this.#stage.height, this.#box)),
      zoom: (factor, at) => this.#zoom(factor, at),
      hover: (at) =>
        this.#events.hovered(at && !this.ashiTool && !this.#brush ? this.#spotAt(at, 'mouse') : null),
      tap: (at, pointer, alternate) => this.#tap(at, pointer, alternate),
      longPress: (at) => this.#ashi(at),
      doubleTap: (at) => this.#centre(at),
    });
    this.paint();
    void digitTexture().then((texture) => this.#setDigits(texture));
  }

  get facing(): camera.Facing {
    return this.#facing;
  }

  /** Puts a body on the stage; the view stays where it is. */
  setBody(skin: BodySkin): void {
    const isOther = this.#skin?.mesh !== skin.mesh;
    if (this.#atlas && isOther) this.#morph = new Morph(this.#atlas);
    this.#skin = skin;
    this.#atlas = null;
    this.#spots = NO_SPOTS;
    this.#box = camera.boxOf(skin.mesh.positions);
    this.#body.wear(skin);
    if (isOther && !this.#morph) {
      this.#body.become(1);
      this.#snapshots.clear();
    }
    this.#refill();
    const { pose } = this.#stage;
    const wanted = this.#preset ? this.#presetPose(this.#preset) : camera.limited(pose, this.#box);
    if (this.#morph) this.#stage.flyTo(wanted);
    else this.#stage.setPose(wanted);
  }

  /** Lays the atlas on the body that stands there. */
  setAtlas(atlas: BodyAtlas): void {
    this.#atlas = atlas;
    this.#refill();
  }

  /** Takes what can be pointed at on that atlas; the labels of the planned ones stand in the overlay by now. */
  setSpots(spots: Spots): void {
    this.#spots = spots;
    this.#labelSizes = null;
    this.#refill();
  }

  setOptions(options: SceneOptions): void {
    const painted = options.tone !== this.#options.tone;
    this.#options = options;
    if (painted) this.paint();
    this.#refill();
  }

  setFocus(focus: SceneFocus): void {
    const moved = focus.applicationId !== this.#focus.applicationId;
    this.#focus = focus;
    if (moved) this.#refill();
    this.invalidate();
  }

  /** Takes what lies on the body beside the places of the prescription. */
  setDrawing(drawing: SceneDrawing): void {
    this.#drawing = drawing;
    this.#refill();
  }

  /** Puts the brush into the hand; null takes it away with what it was painting. */
  setBrush(brush: Brush | null): void {
    this.#brush = brush;
    if (!brush) this.#brushTool.cancel();
  }

  /** Takes the room that toolbars and panels need. */
  setFurniture(furniture: Furniture): void {
    this.#furniture = furniture;
    this.#refit();
    this.invalidate();
  }

  /** Reads the interface's colours again. */
  paint(): void {
    this.#palette = readPalette(this.#stage.canvas);
    this.#body.material.paint(shadesOf(this.#options.tone, this.#palette), this.#palette.dark);
    this.#layers.paint(this.#palette);
    this.#snapshots.clear();
    this.#refill();
  }

  /** Asks for a frame. */
  invalidate(): void {
    this.#stage.invalidate();
  }

  /** Flies to one of the named views. */
  goTo(preset: camera.Preset): void {
    this.#preset = preset;
    this.#stage.flyTo(this.#presetPose(preset));
  }

  /** Turns to an entry that the picture does not show at the moment. */
  reveal(applicationId: string): void {
    const mine = this.#spots.marks.filter(({ mark }) => mark.applicationId === applicationId);
    // Looked for afresh: the last frame may be from before the entry was there.
    if (!this.#skin || mine.length === 0 || sight(mine, this.#skin, this.#lens()).some(({ seen }) => seen))
      return;
    this.#stage.flyTo(camera.poseFacing(mine[0]!, this.#stage.pose, this.#box));
    this.#leavePreset();
  }

  /** The place of a code that is seen, on the side where its card will stand; null when none is. */
  seenSpotOf(code: string): Spot | null {
    return this.#inFrame.seenOf(code);
  }

  /** The seen spot after (or before) another in the order of prescription and meridians; the first when there is none. */
  stepFrom(key: string | null, by: 1 | -1): Spot | null {
    return this.#inFrame.stepFrom(key, by);
  }

  /**
   * The small whole body for the navigator, and the frame it stands in; rendered once per body, tone and side. Null
   * until its pixels are there, which is told as a drawn frame. The other sides follow one after the other, so that
   * they are there when the body turns.
   */
  snapshot(height: number, aspect: number): Snapshot | null {
    if (!this.#skin) return null;
    const seenFrom = (facing: camera.Facing) =>
      this.#snapshots.of(
        this.#body,
        this.#stage,
        this.#box,
        snapshotFrame(this.#box, facing, aspect),
        height,
      );
    const snapshot = seenFrom(this.#facing);
    if (snapshot && !this.#morph) camera.FACINGS.every((facing) => seenFrom(facing) !== null);
    return snapshot;
  }

  get pose(): camera.Pose {
    return this.#stage.pose;
  }

  get aspect(): number {
    return this.#stage.aspect;
  }

  /** Moves the view at once, within the limits. */
  moveTo(pose: camera.Pose): void {
    this.#pose(camera.limited(pose, this.#box));
  }

  dispose(): void {
    this.#disposed = true;
    this.#brushTool.dispose();
    this.#controls.dispose();
    this.#layers.dispose();
    this.#body.dispose();
    this.#digits?.dispose();
    this.#stage.dispose();
  }

  #setDigits(texture: Texture): void {
    if (this.#disposed) {
      texture.dispose();
      return;
    }
    this.#digits = texture;
    this.#layers.setDigits(texture);
    this.invalidate();
  }

  #pose(pose: camera.Pose): void {
    this.#stage.setPose(pose);
    this.#leavePreset();
  }

  #leavePreset(): void {
    this.#preset = null;
    this.#events.moved();
  }

  #presetPose(preset: camera.Preset): camera.Pose {
    const { aspect, height, destination } = this.#stage;
    // From the side a caption stands over the head; otherwise the captions stand in the corners beside it.
    const captions = preset === 'left' || preset === 'right' ? 0 : CAPTION_ROW;
    const cover = Math.min(0.3, Math.max(0, (this.#furniture.top - captions) / height));
    return camera.presetPose(preset, this.#box, { aspect, cover }, destination, this.#options.side);
  }

  /** A named view keeps its frame when the picture's size or the toolbars change. */
  #refit(): void {
    if (this.#preset) this.#stage.setPose(this.#presetPose(this.#preset));
  }

  #drawn(): void {
    if (this.#body.visible) markOnce('ashi:first-body-frame');
    if (this.#atlas) markOnce('ashi:first-points-frame');
    this.#events.drawn();
  }

  #zoom(factor: number, at: { x: number; y: number } | null): void {
    const { pose } = this.#stage;
    const under = at && this.#skinAt(at);
    this.#pose(camera.zoomed(pose, factor, under?.position ?? pose.target, this.#box));
  }

  #skinAt({ x, y }: { x: number; y: number }): SkinPlace | null {
    const { origin, direction } = this.#stage.rayAt(x, y);
    return this.#skin && skinAlong(this.#skin, origin, direction);
  }

  #spotAt({ x, y }: { x: number; y: number }, pointer: PointerKind): Spot | null {
    return nearestMarker(this.#inFrame.all, x, y, pointer)?.spot ?? null;
  }

  #pathAt(at: { x: number; y: number }): Spot | null {
    const place = this.#options.overlays.cups ? this.#skinAt(at) : null;
    return place && this.#skin && pathAt(this.#skin.mesh, this.#spots.marks, place.position);
  }

  #tap(at: { x: number; y: number }, pointer: PointerKind, alternate: boolean): void {
    const free = alternate || this.ashiTool;
    const spot = free ? null : (this.#spotAt(at, pointer) ?? this.#pathAt(at));
    if (free) this.#ashi(at);
    else if (spot) this.#events.picked(spot);
    else this.#events.missed();
  }

  #ashi(at: { x: number; y: number }): void {
    const place = this.#skinAt(at);
    if (place) this.#events.ashi(place);
  }

  #centre(at: { x: number; y: number }): void {
    if (this.ashiTool || this.#spotAt(at, 'mouse')) return;
    const place = this.#skinAt(at);
    if (!place) return;
    this.#stage.flyTo({ ...this.#stage.pose, target: place.position });
    this.#leavePreset();
  }

  /** Chooses what is shown, and fills the layers that do not depend on the camera. */
  #refill(): void {
    this.invalidate();
    const { overlays, hiddenMeridians } = this.#options;
    const atlas = this.#atlas;
    this.#shown = overlays.points
      ? this.#spots.points.filter(({ placement }) => passes(placement, this.#options))
      : [];
    this.#landmarks = atlas && overlays.landmarks ? landmarkMarks(atlas.landmarks) : [];
    this.#levels = atlas ? rulerLevels(atlas.landmarks) : [];
    this.#leads = atlas ? hangLeads(atlas, this.#spots.marks, this.#drawing.leads) : [];
    this.#meridians =
      atlas && overlays.meridians ? atlas.meridians.filter(({ id }) => !hiddenMeridians.includes(id)) : [];
    this.#layers.showMeridians(this.#meridians, this.#morph, this.#palette);
    const content = atlas && {
      atlas,
      borders: overlays.landmarks,
      areas: [
        ...this.#cutting.areas(atlas, overlays.cups ? this.#areasOn(atlas) : []),
        ...regionAreas(this.#drawing.regions, this.#palette),
      ],
      leads: this.#leads.map(({ points }) => ({ points, colour: this.#palette.ink })),
    };
    this.#layers.drape(this.#morph ? null : content, this.#palette);
  }

  /** Cups, paths and strokes. */
  #areasOn({ mesh }: BodyAtlas): readonly SkinArea[] {
    return [
      ...plannedAreas(this.#spots.marks, this.#focus.applicationId, this.#palette),
      ...strokeAreas(mesh, this.#drawing.strokes, this.#palette),
    ];
  }

  /** Shows what the brush is painting: once a frame, however often the pointer tells of itself. */
  #updateBrush(skin: BodySkin): void {
    const way = this.#painting;
    if (way === null) return;
    this.#painting = null;
    const area = this.#brush && brushArea(this.#brush, way, this.#palette);
    this.#layers.brush(area && cutOut(skin.mesh, area));
  }

  /** Brings the body, markers and everything written over the canvas up to date with time and camera. */
  #update(now: number): boolean {
    if (this.#morph) this.#go(this.#morph, now);
    const stage = this.#stage;
    this.#layers.resize(stage.width, stage.height, stage.pixelRatio);
    const facing = camera.facingOf(stage.pose);
    if (facing !== this.#facing) {
      this.#facing = facing;
      queueMicrotask(() => this.#disposed || this.#events.turned(facing));
    }
    if (this.#skin) {
      this.#updateBrush(this.#skin);
      this.#updateSpots(this.#skin);
    }
    return this.#morph !== null;
  }

  /** A step of one body towards another. What is draped on the skin is there again when the skin is. */
  #go(morph: Morph, now: number): void {
    const goesOn = morph.advance(now);
    this.#body.become(morph.share);
    this.#layers.showMeridians(this.#meridians, morph, this.#palette);
    if (goesOn) return;
    this.#morph = null;
    this.#snapshots.clear();
    this.#refill();
  }

  #updateSpots(skin: BodySkin): void {
    const lens = this.#lens();
    const inFrame = this.#inFrame;
    inFrame.look({ marks: this.#spots.marks, points: this.#shown }, skin, lens, this.#morph);
    const landmarks = this.#landmarks
      .filter((mark) => isSeen(skin, mark, lens.eye))
      .flatMap((mark) => {
        const at = lens.project(mark.position);
        return at ? [{ mark, ...at }] : [];
      });
    const card = inFrame.all.find(({ spot, seen }) => seen && keyOf(spot) === this.#focus.cardKey);
    const size = this.#overlay.cardSize;
    // Measured with the frame, not with the change, which may set more than labels.
    this.#labelSizes ??= this.#overlay.labelSizes;
    const { overlays } = this.#options;
    const written = annotate({
      lens,
      furniture: this.#furniture,
      marks: inFrame.marks,
      points: inFrame.points,
      labels: overlays.labels,
      labelSizes: this.#labelSizes,
      isBody: (x, y) => this.#skinAt({ x, y }) !== null,
      card: card && size ? { of: card, size } : null,
      ruler: overlays.ruler && this.#isFromBehind() ? this.#levels : null,
      landmarks: firstOfEach(landmarks),
      nameOf: this.#nameOf,
      leadNames: this.#morph ? [] : leadNames(this.#leads, skin, lens),
    });
    this.#overlay.show(written);
    inFrame.number(new Set(written.labels.map(({ id }) => id)));
    const markers = (sighted: readonly Sighted[]) =>
      sighted
        .map((one) => markerOf(one, this.#palette, this.#isRinged(one.spot), this.#isWarned(one.spot)))
        .filter((marker) => marker !== null)
        // What is ringed lies on top.
        .sort((a, b) => Number(a.ringed) - Number(b.ringed));
    this.#layers.mark(
      markers(inFrame.points),
      markers(inFrame.marks),
      landmarks.map(({ mark }) => mark),
      this.#palette.ink,
    );
  }

  #lens(): Lens {
    const stage = this.#stage;
    return {
      eye: camera.cameraPosition(stage.pose),
      width: stage.width,
      height: stage.height,
      scale: stage.scale,
      project: (position) => stage.project(position),
    };
  }

  #isFromBehind(): boolean {
    const [, , z] = camera.towardCamera(this.#stage.pose);
    return z < -0.8;
  }

  #isRinged(spot: Spot): boolean {
    const { applicationId, code, cardKey } = this.#focus;
    if (keyOf(spot) === cardKey || (code !== null && spot.placement?.code === code)) return true;
    return spot.kind === 'mark' && spot.mark.applicationId === applicationId;
  }

  #isWarned(spot: Spot): boolean {
    return spot.kind === 'mark' && this.#focus.warnedIds.has(spot.mark.applicationId);
  }
}

/** Notes in the browser's timeline when something happened for the first time. */
function markOnce(name: string): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}
