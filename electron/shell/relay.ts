import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Answer } from '../../shared/contract/errors.ts';
import { VERBS } from '../../shared/contract/index.ts';
import { mostBytesOf, TOO_LARGE, weighsMoreThan } from '../../shared/contract/limits.ts';
import type { PracticeConnection } from '../practice/practice-client.ts';
import { isOurs } from './app-protocol.ts';
import { SHELL_CHANNELS } from './channels.ts';
import { printersOf, printWindow, saveWindowAsPdf } from './print.ts';

const NOT_OURS: Answer<never> = {
  ok: false,
  refusal: { code: 'invalid', message: 'Ashi answers only to its own page.' },
};

const MORE_THAN_TAKEN: Answer<never> = { ok: false, refusal: { code: 'invalid', message: TOO_LARGE } };

/** Hands each verb of the contract to the practice, and the window's wishes to the shell; both from Ashi's own page only. */
export function relay(practice: PracticeConnection): void {
  for (const verb of VERBS) {
    ipcMain.handle(verb, (event, input: unknown) => {
      if (!isOwnPage(event)) return NOT_OURS;
      return weighsMoreThan(input, mostBytesOf(verb)) ? MORE_THAN_TAKEN : practice.call(verb, input);
    });
  }
  ipcMain.handle(SHELL_CHANNELS.print, (event, printer: unknown) => {
    const window = ownWindow(event);
    return window ? printWindow(window, typeof printer === 'string' ? printer : '') : false;
  });
  ipcMain.handle(SHELL_CHANNELS.printers, (event) => {
    const window = ownWindow(event);
    return window ? printersOf(window) : [];
  });
  ipcMain.handle(SHELL_CHANNELS.savePdf, (event, suggestedName: unknown) => {
    const window = ownWindow(event);
    return window ? saveWindowAsPdf(window, typeof suggestedName === 'string' ? suggestedName : '') : false;
  });
}

const isOwnPage = ({ senderFrame, sender }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);

const ownWindow = (event: IpcMainInvokeEvent): BrowserWindow | null =>
  isOwnPage(event) ? BrowserWindow.fromWebContents(event.sender) : null;
