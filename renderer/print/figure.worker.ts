import { homeFigure } from '../../shared/figure/home-figure.ts';
import { composePlate } from '../../shared/figure/plate.ts';
import type { PlateFigure } from '../../shared/figure/plate-figure.ts';
import { renderFigure } from '../../shared/figure/raster.ts';
import { composeRegion } from '../../shared/figure/region-plate.ts';
import type { DrawnFigure, PlateAnswer, PlateQuestion } from './figure-messages.ts';

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
    const { data, width, height, widthMm, heightMm } = renderFigure({
      body: question.body,
      projection,
      part,
    });
    const canvas = new OffscreenCanvas(width, height);
    const ink = canvas.getContext('2d')!;
    ink.putImageData(new ImageData(data, width, height), 0, 0);
    // A JPEG knows no transparency.
    ink.globalCompositeOperation = 'destination-over';
    ink.fillStyle = '#fff';
    ink.fillRect(0, 0, width, height);
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    figures.push({ ...figure, picture: { jpeg, widthMm, heightMm } });
  }
  return figures;
}
