/** A printer: the name by which the system knows it, and the one that people read. */
export interface Printer {
  readonly name: string;
  readonly label: string;
}

/** What the desktop shell adds to the window beside the contract; the browser host has none of it. */
export interface Shell {
  /**
   * Opens the system's print dialog for what the window shows, with a printer chosen by its name where the system has it.
   * False when it was cancelled.
   */
  print(printer: string): Promise<boolean>;
  /** The printers that the system knows. */
  printers(): Promise<readonly Printer[]>;
  /** Asks where to save and writes the window's printed form as PDF. False when it was cancelled. */
  savePdf(suggestedName: string): Promise<boolean>;
  /** Called before the window closes; the window answers when everything unsaved is saved. */
  onClosing(flush: () => Promise<void>): void;
  /** Called when the computer is put to sleep or locked. */
  onLocking(lock: () => Promise<void>): void;
}
