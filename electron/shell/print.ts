import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { pdfName } from './pdf-name.ts';

/** Opens the system's print dialog. False when it was cancelled or nothing could be printed. */
export const printWindow = (window: BrowserWindow): Promise<boolean> =>
  new Promise((resolve) => {
    window.webContents.print({ printBackground: true }, (printed) => resolve(printed));
  });

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
