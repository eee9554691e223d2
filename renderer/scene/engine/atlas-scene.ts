import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import type { BodyAtlas, BodySkin } from '../body-atlas.ts';
import type { PointSpot } from '../spots.ts';
import { type AnatomicalView, turnedAround, viewsOf } from './anatomical-views.ts';
import type { AtlasOverlay } from './atlas-overlay.ts';
import { type AtlasPicture, EMPTY_PICTURE } from './atlas-picture.ts';
import { writeBeside } from './atlas-writing.ts';
import { BodyMesh } from './body-mesh.ts';
import { type BodyPart, isCut, isLimb, shownFor } from './body-part.ts';
import * as camera from './camera.ts';
import { ConstructionLayers } from './construction-layers.ts';
import { Controls } from './controls.ts';
import { DrawnLines } from './drawn-lines.ts';
import { type Ends, endsOf, isBelow, stretchesOf } from './fade.ts';
import { type CalloutSide, framed } from './framing.ts';
import { LineLayer } from './lines.ts';
import { type Marker, MarkerLayer } from './markers.ts';
import { Morph } from './morph.ts';
import { readPalette, shadesOf } from './palette.ts';
import { nearestMarker, type PointerKind } from './picking.ts';
import { isSeen, type Skin, type SkinPlace, skinAlong } from './sight.ts';
import { type Lens, type Sighted, sight } from './sighting.ts';
import { type PicturePoint, Stage } from './stage.ts';
import { listenForTape } from './tape-tool.ts';

/** What hands do on the atlas's body. */
export interface AtlasEvents {
  hovered(spot: PointSpot | null): void;
  picked(spot: PointSpot): void;
  /** The tape was laid between two spots on skin; `done` when the hand has let go. */
  taped(from: SkinPlace, to: SkinPlace, done: boolean): void;
  /** Hands moved the camera away from where it had been sent. */
  moved(): void;
}

/** Radians of a turn per pixel of a drag. */
const TURN = 0.008;
/** How far beside the body the camera may look, millimetres. */
const ROOM_MM = 250;
/** The atlas's body in its canvas: points, a construction, a tape. Owns its objects on the graphics card. */
export class AtlasScene {
  /** While on, a drag measures. */
  tapeTool = false;
  readonly #stage: Stage;
  readonly #events: AtlasEvents;
  readonly #overlay: AtlasOverlay;
  readonly #controls: Controls;
  readonly #endTape: () => void;
  readonly #body = new BodyMesh();
  readonly #drawn = new ConstructionLayers();
  readonly #meridians = new LineLayer(3, 1.4, 0.8);
  readonly #lines = new DrawnLines();
  readonly #marks = new MarkerLayer(7);
  readonly #discs = new MarkerLayer(8);
  #palette: ReturnType<typeof readPalette>;
  #box: camera.BodyBox = { min: [-600, 0, -400], max: [600, 1700, 400] };
  #skin: BodySkin | null = null;
  #atlas: BodyAtlas | null = null;
  #shown: Uint8Array | null = null;
  #picture: AtlasPicture = EMPTY_PICTURE;
  /** While one body becomes another. */
  #morph: Morph | null = null;
  #sighted: Sighted<PointSpot>[] = [];
  /** What the named view looks at; kept so that another size of the picture shows the same. */
  #view: AnatomicalView | null = null;
  #subject: readonly Vec3[] = [];
  #side: CalloutSide = 'right';
  /** What is drawn for each part that was asked for: found on one body, it holds for all, whose vertices are the same. */
  readonly #parts = new Map<BodyPart, Uint8Array | null>();

  constructor(canvas: HTMLCanvasElement, overlay: AtlasOverlay, events: AtlasEvents) {
    this.#overlay = overlay;
    this.#events = events;
    this.#palette = readPalette(canvas);
    const start: camera.Pose = { target: [0, 900, 0], yaw: 0, pitch: 0, height: 1900 };
    this.#stage = new Stage(canvas, start, {
      resized: () => this.#refit(),
      before: (now) => this.#update(now),
      after: () => {},
    });
    this.#endTape = listenForTape(canvas, {
      isOn: () => this.tapeTool,
      pulled: (from, to, done) => this.#tape(from, to, done),
    });
    this.#stage.scene.add(
      this.#body,
      ...this.#drawn.objects,
      this.#meridians.mesh,
      this.#marks.mesh,
      this.#discs.mesh,
    );
    this.#controls = new Controls(canvas, {
      orbit: (dx, dy) => this.#orbit(-dx * TURN, dy * TURN),
      pan: (dx, dy) => this.#pose(camera.panned(this.#stage.pose, dx, dy, this.#stage.height, this.#box)),
      zoom: (factor, at) => {
        const { pose } = this.#stage;
        const under = at && this.#skinAt(at);
        this.#pose(camera.zoomed(pose, factor, under?.position ?? pose.target, this.#box));
      },
      hover: (at) => this.#events.hovered(at && !this.tapeTool ? this.#spotAt(at, 'mouse') : null),
      tap: (at, pointer) => {
        const spot = this.tapeTool ? null : this.#spotAt(at, pointer);
        if (spot) this.#events.picked(spot);
      },
      longPress: () => {},
      doubleTap: (at) => {
        const place = this.#skinAt(at);
        if (!place || this.tapeTool) return;
        this.#stage.flyTo({ ...this.#stage.pose, target: place.position });
        this.#leaveView();
      },
    });
    this.paint();
  }

  get pose(): camera.Pose {
    return this.#stage.pose;
  }

  get aspect(): number {
    return this.#stage.aspect;
  }

  setSkin(skin: BodySkin): void {
    if (this.#atlas && this.#atlas.mesh !== skin.mesh) this.#morph = new Morph(this.#atlas);
    this.#skin = skin;
    const { min, max } = camera.boxOf(skin.mesh.positions);
    this.#box = {
      min: [min[0] - ROOM_MM, min[1], min[2] - ROOM_MM],
      max: [max[0] + ROOM_MM, max[1], max[2] + ROOM_MM],
    };
    this.#body.wear(skin);
    if (!this.#morph) this.#body.become(1);
    this.#refill();
  }

  setAtlas(atlas: BodyAtlas): void {
    this.#atlas = atlas;
    this.#refill();
  }

  show(picture: AtlasPicture): void {
    this.#picture = picture;
    this.#refill();
  }

  /** The views that show a place of the body on a part that stands free, the best first. */
  viewsOf(spot: PointSpot, part: BodyPart): readonly AnatomicalView[] {
    const skin = this.#masked(part);
    return skin ? viewsOf(spot, skin, part) : [];
  }

  /** Flies to a view that shows all points with room for what is written beside them. */
  lookAt(points: readonly Vec3[], view: AnatomicalView): void {
    this.#subject = points;
    this.#view = view;
    this.#stage.flyTo(this.#framed(view));
    this.#refill();
  }

  /** Reads the interface's colours again. */
  paint(): void {
    this.#palette = readPalette(this.#stage.canvas);
    this.#body.material.paint(shadesOf('clay', this.#palette), this.#palette.dark);
    for (const layer of [this.#marks, this.#discs]) layer.paint(this.#palette);
    this.#refill();
  }

  dispose(): void {
    this.#endTape();
    this.#controls.dispose();
    this.#drawn.dispose();
    for (const layer of [this.#meridians, this.#marks, this.#discs]) layer.dispose();
    this.#body.dispose();
    this.#stage.dispose();
  }

  #masked(part: BodyPart): (Skin & BodySkin) | null {
    if (!this.#skin || !this.#atlas) return null;
    if (!this.#parts.has(part)) this.#parts.set(part, shownFor(part, this.#atlas));
    return { ...this.#skin, shown: this.#parts.get(part)! };
  }

  /** Fills everything that does not depend on the camera. */
  #refill(): void {
    const picture = this.#picture;
    const skin = this.#masked(picture.part);
    if (skin && skin.shown !== this.#shown) {
      this.#shown = skin.shown ?? null;
      this.#body.showPart(this.#shown, isCut(picture.part));
    } else if (!this.#shown && this.#skin) this.#body.showPart(null, false);
    this.#body.material.fadeBetween(this.#ends, this.#palette.canvas);
    this.#drawn.show(skin, picture, this.#palette);
    this.#showMeridians();
    this.#stage.invalidate();
  }

  /** What is not drawn of the body has no lines either. */
  #showMeridians(): void {
    const { meridians, part } = this.#picture;
    const skin = this.#masked(part);
    const ends = this.#ends;
    const lines = skin ? this.#lines.on(skin, this.#atlas!.meridians, meridians) : [];
    this.#meridians.show(
      lines.flatMap(({ line, drawn }) =>
        (this.#morph?.paths(line) ?? line.paths)
          .flatMap((path, p) => stretchesOf(path, (point, i) => drawn[p]![i]! && isBelow(ends, point)))
          .map((points) => ({ points, colour: this.#palette.meridian[line.id] })),
      ),
    );
  }

  /** Between which heights a limb that stands free fades; null for the rest of the body. */
  get #ends(): Ends | null {
    return isLimb(this.#picture.part) ? endsOf(this.#subject, this.#stage.destination.height) : null;
  }

  #framed(view: AnatomicalView): camera.Pose {
    const skin = this.#masked(this.#picture.part);
    const { pose, side } = framed(this.#picture, this.#subject, view, skin, this.#stage);
    this.#side = side;
    return pose;
  }

  #refit(): void {
    if (this.#view) this.#stage.setPose(this.#framed(this.#view));
  }

  #orbit(yaw: number, pitch: number): void {
    const [pivot] = this.#subject;
    const { pose } = this.#stage;
    this.#pose(pivot ? turnedAround(pose, pivot, yaw, pitch) : camera.orbited(pose, yaw, pitch, this.#box));
  }

  #pose(pose: camera.Pose): void {
    this.#stage.setPose(pose);
    this.#leaveView();
  }

  #leaveView(): void {
    if (this.#view === null) return;
    this.#view = null;
    this.#events.moved();
  }

  #skinAt({ x, y }: PicturePoint): SkinPlace | null {
    const { origin, direction } = this.#stage.rayAt(x, y);
    const skin = this.#masked(this.#picture.part) ?? this.#skin;
    return skin && skinAlong(skin, origin, direction);
  }

  #spotAt({ x, y }: PicturePoint, pointer: PointerKind): PointSpot | null {
    // What carries a letter can be answered with, also where it is only an outline behind the body.
    const { letters } = this.#picture;
    const pickable = this.#sighted.map((one) =>
      letters.has(one.spot.id) ? { ...one, seen: one.inPicture } : one,
    );
    return nearestMarker(pickable, x, y, pointer)?.spot ?? null;
  }

  #tape(from: PicturePoint, to: PicturePoint, done: boolean): void {
    const [a, b] = [this.#skinAt(from), this.#skinAt(to)];
    if (a && b) this.#events.taped(a, b, done);
  }

  /** Brings the body, markers and everything written over the canvas up to date with time and camera. */
  #update(now: number): boolean {
    if (this.#morph) {
      const goesOn = this.#morph.advance(now);
      this.#body.become(this.#morph.share);
      if (!goesOn) this.#morph = null;
      this.#showMeridians();
    }
    this.#place();
    return this.#morph !== null;
  }

  #place(): void {
    const stage = this.#stage;
    const size = [stage.width * stage.pixelRatio, stage.height * stage.pixelRatio] as const;
    for (const layer of [this.#drawn, this.#meridians, this.#marks, this.#discs]) {
      layer.resize(...size, stage.pixelRatio);
    }
    const skin = this.#masked(this.#picture.part);
    if (!skin) return;
    const lens: Lens = {
      eye: camera.cameraPosition(stage.pose),
      width: stage.width,
      height: stage.height,
      scale: stage.scale,
      project: (position) => stage.project(position),
    };
    const ends = this.#ends;
    const there = this.#picture.points.filter(({ position }) => isBelow(ends, position));
    const sighted = sight(there, skin, lens);
    this.#sighted = this.#morph?.carried(sighted, lens) ?? sighted;
    this.#showMarkers(skin, lens);
    const toward = camera.towardCamera(stage.pose);
    const sizeOf = (id: string) => this.#overlay.sizeOf(id);
    this.#overlay.show(
      writeBeside({
        picture: this.#picture,
        sighted: this.#sighted,
        skin,
        lens,
        toward,
        side: this.#side,
        sizeOf,
      }),
    );
  }

  #showMarkers(skin: Skin, { eye }: Lens): void {
    const { focus, construction, layers, letters } = this.#picture;
    const { meridian: colours, ink } = this.#palette;
    const discs = this.#sighted.flatMap(({ spot, seen, inPicture, radius }): Marker[] => {
      const ringed = focus.includes(spot.id);
      const large = ringed || letters.has(spot.id);
      if (!inPicture || (!seen && !large)) return [];
      const marker = { position: spot.position, colour: colours[spot.placement.meridian], number: 0 };
      return [
        {
          ...marker,
          shape: 'disc',
          radius: large ? 5.4 : radius,
          dashed: !seen,
          ringed: ringed && seen,
          warned: false,
        },
      ];
    });
    this.#discs.show(discs.sort((a, b) => Number(a.ringed) - Number(b.ringed)));
    const crosses = (construction?.elements ?? []).flatMap((element): Marker[] => {
      if (element.kind !== 'landmark') return [];
      const wanted =
        construction!.steps[element.step - 1]!.kind === 'segment' ? layers.segment : layers.border;
      if (!wanted || !isSeen(skin, element.place, eye)) return [];
      const marker = { position: element.place.position, colour: ink, radius: 4.5, number: 0 };
      return [{ ...marker, shape: 'cross', dashed: false, ringed: false, warned: false }];
    });
    this.#marks.show(crosses);
  }
}
