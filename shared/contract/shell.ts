/** What the desktop shell adds to the window beside the contract; the browser host has none of it. */
export interface Shell {
  /** Opens the system's print dialog for what the window shows. False when it was cancelled. */
  print(): Promise<boolean>;
  /** Asks where to save and writes the window's printed form as PDF. False when it was cancelled. */
  savePdf(suggestedName: string): Promise<boolean>;
  /** Called before the window closes; the window answers when everything unsaved is saved. */
  onClosing(flush: () => Promise<void>): void;
}
