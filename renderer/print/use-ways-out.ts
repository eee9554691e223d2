import { useState } from 'react';
import { shell } from '../app/host.ts';

/** The ways out of the machine that this host has: to a printer, and where there is a shell into a PDF. */
export interface WaysOut {
  readonly print: () => void;
  readonly savePdf: (() => void) | undefined;
  /** Whether the PDF was saved. */
  readonly saved: boolean;
}

/** @param fileName of the PDF, without its ending */
export function useWaysOut(fileName: string): WaysOut {
  const [saved, setSaved] = useState(false);
  const print = async () => {
    await document.fonts.ready;
    if (shell === undefined) window.print();
    else await shell.print();
  };
  const savePdf = async () => {
    setSaved(false);
    await document.fonts.ready;
    setSaved(await shell!.savePdf(fileName));
  };
  return {
    print: () => void print(),
    savePdf: shell === undefined ? undefined : () => void savePdf(),
    saved,
  };
}
