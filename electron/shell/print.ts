import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Printer } from '../../shared/contract/shell.ts';
import { pdfName } from './pdf-name.ts';

/** Opens the system's print dialog, on this printer if the system still has it. False when it was cancelled or nothing could be printed. */
export async function printWindow(window: BrowserWindow, printer: string): Promise<boolean> {
  const isThere = (await printersOf(window)).some(({ name }) => name === printer);
  const options = { printBackground: true, ...(isThere ? { deviceName: printer } : {}) };
  return new Promise((resolve) => window.webContents.print(options, (printed) => resolve(printed)));
}

/** The printers that the system knows. */
export async function printersOf(window: BrowserWindow): Promise<readonly Printer[]> {
  const printers = await window.webContents.getPrintersAsync();
  return printers.map(({ name, displayName }) => ({ name, label: displayName || name }));
}

/** Asks where to save, and writes what the window would print. False when it was cancelled or could not be written; the second is said. */
export async function saveWindowAsPdf(window: BrowserWindow, suggestedName: string): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), pdfName(suggestedName)),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || !filePath) return false;
  try {
    await writeFile(
      filePath,
      await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    );
    return true;
  } catch {
    dialog.showErrorBox(
      'The PDF was not saved',
      'Ashi could not write in this place. Please choose another one.',
    );
    return false;
  }
}
