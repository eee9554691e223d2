/** Names of what window and shell tell each other beside the contract's verbs. */
export const SHELL_CHANNELS = {
  print: 'shell.print',
  printers: 'shell.printers',
  savePdf: 'shell.savePdf',
  /** Shell to window: save what is unsaved, the window is about to close. */
  closing: 'shell.closing',
  /** Shell to window: lock, the computer goes to sleep or is locked. */
  locking: 'shell.locking',
  /** Window to shell: it has saved what it could and locked. */
  locked: 'shell.locked',
  /** Window to shell: whether everything was saved. */
  flushed: 'shell.flushed',
} as const;
