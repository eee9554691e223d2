import type { Page } from 'playwright-core';
import {
  cameraPosition,
  FIELD_OF_VIEW,
  type Pose,
  pictureAxes,
  towardCamera,
} from '../../renderer/scene/engine/camera.ts';
import { type Placement, placementId } from '../../shared/atlas/placement.ts';
import { dot, sub } from '../../shared/atlas/surface/vec.ts';

/**
 * Where a placement (`BL23.L`) of the body shown stands on the page, in CSS pixels: worked out from the atlas and from
 * where the camera says it stands, without asking the scene. Throws when the picture does not hold it.
 */
export async function placeOnPage(
  page: Page,
  body: { readonly placements: readonly Placement[] },
  id: string,
): Promise<{ x: number; y: number }> {
  const placement = body.placements.find((one) => placementId(one) === id);
  if (!placement) throw new Error(`The atlas has no ${id}`);
  const canvas = page.locator('canvas[data-pose]');
  const pose = JSON.parse((await canvas.getAttribute('data-pose'))!) as Pose;
  const box = (await canvas.boundingBox())!;
  const { right, up } = pictureAxes(pose);
  const off = sub(placement.position, cameraPosition(pose));
  const perPixel = (2 * -dot(off, towardCamera(pose)) * Math.tan(FIELD_OF_VIEW / 2)) / box.height;
  const x = box.width / 2 + dot(off, right) / perPixel;
  const y = box.height / 2 - dot(off, up) / perPixel;
  if (x < 0 || y < 0 || x > box.width || y > box.height) throw new Error(`${id} is not in the picture`);
  return { x: box.x + x, y: box.y + y };
}
