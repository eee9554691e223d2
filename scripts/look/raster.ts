import type { Body } from '../../shared/atlas/body/body-file.ts';
import type { SurfaceMesh, Vec3 } from '../../shared/atlas/surface/mesh.ts';
import { vertexNormals } from '../../shared/atlas/surface/normals.ts';
import { unit } from '../../shared/atlas/surface/vec.ts';
import { type Canvas, createCanvas } from './canvas.ts';
import { project, type View } from './view.ts';

/** The part of a view that a picture shows, millimetres in picture coordinates. */
export interface Window {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly pixelsPerMm: number;
}

const GROUND = [240, 239, 236] as const;
const CLAY = [222, 205, 190] as const;
/** The key light rakes from the viewer's upper left, so that shallow relief casts a gradient. */
const KEY = unit([-0.75, 0.55, 0.45]);
const FILL = unit([0.6, 0.25, 0.75]);

/** Draws a body and gives the picture with the nearness to the viewer (mm) of what each pixel shows. */
export function drawBody(body: Body, view: View, window: Window): { canvas: Canvas; nearness: Float32Array } {
  const width = Math.round((window.right - window.left) * window.pixelsPerMm);
  const height = Math.round((window.top - window.bottom) * window.pixelsPerMm);
  const canvas = createCanvas(width, height, GROUND);
  const nearness = new Float32Array(width * height).fill(Number.NEGATIVE_INFINITY);
  const shown = shade(body, view);
  const { triangles } = body.mesh;
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [0, 1, 2].map((corner) => {
      const vertex = triangles[t + corner]!;
      return {
        x: (shown.places[3 * vertex]! - window.left) * window.pixelsPerMm,
        y: (window.top - shown.places[3 * vertex + 1]!) * window.pixelsPerMm,
        z: shown.places[3 * vertex + 2]!,
        light: shown.light[vertex]!,
      };
    }) as [Corner, Corner, Corner];
    fill(canvas, nearness, corners);
  }
  return { canvas, nearness };
}

interface Corner {
  x: number;
  y: number;
  z: number;
  light: number;
}

function fill(canvas: Canvas, nearness: Float32Array, [a, b, c]: [Corner, Corner, Corner]): void {
  const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  if (area >= 0) return; // y runs down, so a triangle that faces the viewer runs clockwise
  const fromX = Math.max(0, Math.floor(Math.min(a.x, b.x, c.x)));
  const toX = Math.min(canvas.width - 1, Math.ceil(Math.max(a.x, b.x, c.x)));
  const fromY = Math.max(0, Math.floor(Math.min(a.y, b.y, c.y)));
  const toY = Math.min(canvas.height - 1, Math.ceil(Math.max(a.y, b.y, c.y)));
  for (let y = fromY; y <= toY; y++) {
    for (let x = fromX; x <= toX; x++) {
      const wb = ((x - a.x) * (c.y - a.y) - (y - a.y) * (c.x - a.x)) / area;
      const wc = ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)) / area;
      const wa = 1 - wb - wc;
      if (wa < -1e-6 || wb < -1e-6 || wc < -1e-6) continue; // no gaps between neighbours
      const depth = wa * a.z + wb * b.z + wc * c.z;
      const pixel = y * canvas.width + x;
      if (depth <= nearness[pixel]!) continue;
      nearness[pixel] = depth;
      const light = wa * a.light + wb * b.light + wc * c.light;
      for (let k = 0; k < 3; k++) canvas.data[3 * pixel + k] = Math.min(255, CLAY[k]! * light);
    }
  }
}

/** Picture coordinates and brightness of every vertex. */
function shade(body: Body, view: View): { places: Float32Array; light: Float32Array } {
  const { positions } = body.mesh;
  const normals = sharpened(body.mesh);
  const places = new Float32Array(positions.length);
  const light = new Float32Array(positions.length / 3);
  for (let i = 0; i < light.length; i++) {
    places.set(project(view, [positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!]), 3 * i);
    const normal = project(view, [normals[3 * i]!, normals[3 * i + 1]!, normals[3 * i + 2]!]);
    const lambert = (direction: Vec3) =>
      Math.max(0, normal[0] * direction[0] + normal[1] * direction[1] + normal[2] * direction[2]);
    const open = (body.occlusion[i]! / 255) ** 1.3;
    light[i] = open * (0.3 + 0.62 * lambert(KEY) + 0.34 * lambert(FILL));
  }
  return { places, light };
}

/** Normals leant away from the mean of their neighbours, so that furrows and edges of muscles stand out. */
function sharpened(mesh: SurfaceMesh): Float32Array {
  const normals = vertexNormals(mesh);
  let mean = normals;
  for (let pass = 0; pass < 4; pass++) {
    const sum = new Float32Array(normals.length);
    for (let t = 0; t < mesh.triangles.length; t += 3) {
      for (let corner = 0; corner < 3; corner++) {
        const to = 3 * mesh.triangles[t + corner]!;
        const from = 3 * mesh.triangles[t + ((corner + 1) % 3)]!;
        for (let k = 0; k < 3; k++) sum[to + k] = sum[to + k]! + mean[from + k]!;
      }
    }
    mean = unitEach(sum);
  }
  return unitEach(normals.map((value, i) => 2 * value - mean[i]!));
}

function unitEach(vectors: Float32Array): Float32Array {
  for (let i = 0; i < vectors.length; i += 3) {
    const size = Math.hypot(vectors[i]!, vectors[i + 1]!, vectors[i + 2]!) || 1;
    for (let k = 0; k < 3; k++) vectors[i + k] = vectors[i + k]! / size;
  }
  return vectors;
}
