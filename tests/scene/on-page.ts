import type { Page } from 'playwright-core';
import {
  cameraPosition,
  FIELD_OF_VIEW,
  type Pose,
  pictureAxes,
  towardCamera,
} from '../../renderer/scene/engine/camera.ts';
import { type Placement, placementId } from '../../shared/atlas/placement.ts';
import type { Vec3 } from '../../shared/atlas/surface/mesh.ts';
import { dot, sub } from '../../shared/atlas/surface/vec.ts';

/** The canvas of the body, where it stands on the page and what its camera says. */
async function pictureOn(page: Page) {
  const canvas = page.locator('canvas[data-pose]');
  const pose = JSON.parse((await canvas.getAttribute('data-pose'))!) as Pose;
  return { pose, box: (await canvas.boundingBox())! };
}

const perPixelIn = ({ pose, box }: Awaited<ReturnType<typeof pictureOn>>, position: Vec3) => {
  const off = sub(position, cameraPosition(pose));
  return (2 * -dot(off, towardCamera(pose)) * Math.tan(FIELD_OF_VIEW / 2)) / box.height;
};

/** How many millimetres across the picture one CSS pixel is, at the depth of a position. */
export const perPixelAt = async (page: Page, position: Vec3): Promise<number> =>
  perPixelIn(await pictureOn(page), position);

/** Where a position of body space stands on the page, in CSS pixels, worked out from where the camera says it stands. */
export async function onPage(page: Page, position: Vec3): Promise<{ x: number; y: number }> {
  const picture = await pictureOn(page);
  const { pose, box } = picture;
  const { right, up } = pictureAxes(pose);
  const off = sub(position, cameraPosition(pose));
  const perPixel = perPixelIn(picture, position);
  return {
    x: box.x + box.width / 2 + dot(off, right) / perPixel,
    y: box.y + box.height / 2 - dot(off, up) / perPixel,
  };
}

/**
 * Where a placement (`BL23.L`) of the body shown stands on the page: worked out from the atlas without asking the
 * scene. Throws when the picture does not hold it.
 */
export async function placeOnPage(
  page: Page,
  body: { readonly placements: readonly Placement[] },
  id: string,
): Promise<{ x: number; y: number }> {
  const placement = body.placements.find((one) => placementId(one) === id);
  if (!placement) throw new Error(`The atlas has no ${id}`);
  const at = await onPage(page, placement.position);
  const { box } = await pictureOn(page);
  if (at.x < box.x || at.y < box.y || at.x > box.x + box.width || at.y > box.y + box.height) {
    throw new Error(`${id} is not in the picture`);
  }
  return at;
}
