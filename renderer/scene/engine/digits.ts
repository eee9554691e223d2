import { CanvasTexture, LinearFilter, type Texture } from 'three';

/** Size of one digit's cell in the texture, texels. */
const CELL = 48;
/** Width of a tabular digit as part of its height of one em. */
export const DIGIT_WIDTH = 0.51;

/** The ten digits side by side in the interface's typeface, for the numbers in the discs. The caller disposes of it. */
export async function digitTexture(): Promise<Texture> {
  const font = `650 ${CELL}px "Source Sans 3 Variable", sans-serif`;
  await document.fonts.load(font, '0123456789');
  const canvas = document.createElement('canvas');
  canvas.width = CELL * 10;
  canvas.height = CELL;
  const context = canvas.getContext('2d')!;
  context.font = font;
  context.fillStyle = '#fff';
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  // Digits of this face stand 0.66 em high: centred in the cell.
  for (let digit = 0; digit < 10; digit++) context.fillText(String(digit), (digit + 0.5) * CELL, CELL * 0.83);
  const texture = new CanvasTexture(canvas);
  texture.minFilter = LinearFilter;
  texture.generateMipmaps = false;
  return texture;
}
