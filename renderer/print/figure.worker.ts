import { composePlate } from '../../shared/figure/plate.ts';
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

async function draw(question: PlateQuestion): Promise<DrawnFigure[]> {
  const { body, entries } = question;
  const figures: DrawnFigure[] = [];
  const composed =
    'region' in question
      ? composeRegion(body.mesh, question.region, entries, question.space)
      : composePlate(body.mesh, entries, question.spaces);
  for (const figure of composed) {
    const { data, width, height, widthMm, heightMm } = renderFigure({ body, projection: figure.projection });
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')!.putImageData(new ImageData(data, width, height), 0, 0);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    figures.push({ ...figure, picture: { png, widthMm, heightMm } });
  }
  return figures;
}
