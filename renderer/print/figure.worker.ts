import { homeFigure } from '../../shared/figure/home-figure.ts';
import { composePlate } from '../../shared/figure/plate.ts';
import type { PlateFigure } from '../../shared/figure/plate-figure.ts';
import { renderFigure } from '../../shared/figure/raster.ts';
import { composeRegion } from '../../shared/figure/region-plate.ts';
import { inTones } from '../../shared/figure/tones.ts';
import { composeWhole } from '../../shared/figure/whole-figure.ts';
import type { DrawnFigure, PlateAnswer, PlateQuestion } from './figure-messages.ts';

/** A figure on the screen has so many pixels per inch of its paper: about two per pixel of a usual screen. */
const SCREEN_DPI = 200;

// Laying out and drawing a plate takes longer than a window may stall, so both happen here.

self.onmessage = async ({ data }: MessageEvent<PlateQuestion>) => {
  const answer = (message: PlateAnswer) => self.postMessage(message);
  try {
    answer({ figures: await draw(data) });
  } catch (error) {
    answer({ error: error instanceof Error ? error.message : String(error) });
  }
};

function composed(question: PlateQuestion): readonly PlateFigure[] {
  const { mesh } = question.body;
  if ('home' in question) return question.home.map((place) => homeFigure(mesh, place));
  if ('tones' in question) {
    return [composeWhole(mesh, question.view, question.entries, question.space)];
  }
  if ('region' in question) {
    const { region, entries, space, leads } = question;
    return composeRegion(mesh, region, entries, space, leads);
  }
  return composePlate(mesh, question.entries, question.spaces, question.leads);
}

async function draw(question: PlateQuestion): Promise<DrawnFigure[]> {
  const figures: DrawnFigure[] = [];
  for (const figure of composed(question)) {
    const { projection, part } = figure;
    const { body } = question;
    const tones = 'tones' in question ? question.tones : null;
    const image = renderFigure({ body, projection, part, ...(tones && { dpi: SCREEN_DPI }) });
    const { width, height, widthMm, heightMm } = image;
    const canvas = new OffscreenCanvas(width, height);
    const ink = canvas.getContext('2d')!;
    if (tones) {
      ink.putImageData(new ImageData(inTones(image.data, tones), width, height), 0, 0);
    } else {
      ink.putImageData(new ImageData(image.data, width, height), 0, 0);
      // A JPEG knows no transparency.
      ink.globalCompositeOperation = 'destination-over';
      ink.fillStyle = '#fff';
      ink.fillRect(0, 0, width, height);
    }
    const type = tones ? 'image/png' : 'image/jpeg';
    const file = await canvas.convertToBlob({ type, quality: 0.9 });
    figures.push({ ...figure, picture: { file, widthMm, heightMm } });
  }
  return figures;
}
