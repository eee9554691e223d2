import { contextBridge, ipcRenderer } from 'electron';
import { VERBS } from '../shared/contract/index.ts';
import type { Shell } from '../shared/contract/shell.ts';
import { SHELL_CHANNELS } from './shell/channels.ts';

const call = Object.fromEntries(
  VERBS.map((verb) => [verb, (input: unknown) => ipcRenderer.invoke(verb, input)]),
);

let flush = () => Promise.resolve();
ipcRenderer.on(SHELL_CHANNELS.closing, () => {
  flush().then(
    () => ipcRenderer.send(SHELL_CHANNELS.flushed, true),
    () => ipcRenderer.send(SHELL_CHANNELS.flushed, false),
  );
});

let lock = () => Promise.resolve();
ipcRenderer.on(SHELL_CHANNELS.locking, () => {
  void lock().then(() => ipcRenderer.send(SHELL_CHANNELS.locked));
});

const shell: Shell = {
  print: (printer) => ipcRenderer.invoke(SHELL_CHANNELS.print, printer),
  printers: () => ipcRenderer.invoke(SHELL_CHANNELS.printers),
  savePdf: (suggestedName) => ipcRenderer.invoke(SHELL_CHANNELS.savePdf, suggestedName),
  onClosing: (save) => {
    flush = save;
  },
  onLocking: (locks) => {
    lock = locks;
  },
};

contextBridge.exposeInMainWorld('ashi', { call, shell });
