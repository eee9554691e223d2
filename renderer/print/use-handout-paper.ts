import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import { type HandoutFigures, useHandoutFigures } from './use-handout-figures.ts';
import { usePaper } from './use-paper.ts';
import { useWaysOut, type WaysOut } from './use-ways-out.ts';

/** Sets up the window's page for a handout, draws its figures, and gives the ways by which it leaves the machine. */
export function useHandoutPaper(document: HandoutDocument): { figures: HandoutFigures; ways: WaysOut } {
  const { patient, letterhead, pageWord, fileName, marginMm } = document;
  usePaper(`${patient.name} · ${patient.record} · ${letterhead.date}`, pageWord, fileName, marginMm);
  return { figures: useHandoutFigures(document), ways: useWaysOut(fileName) };
}
