import { shell } from '../host.ts';
import { flushAll, hasUnsaved } from './all-desks.ts';

/*
 * Nothing typed is lost when the window goes: the desktop app waits for the save; a browser is given the save as soon
 * as the page is hidden, and asks before it closes a page that holds what the record lacks. Every screen on which
 * something is worked on imports this; it begins once.
 */
if (shell !== undefined) {
  shell.onClosing(async () => {
    if (!(await flushAll())) throw new Error('A change could not be saved.');
  });
} else {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flushAll();
  });
  window.addEventListener('pagehide', () => void flushAll());
  window.addEventListener('beforeunload', (event) => {
    if (!hasUnsaved()) return;
    void flushAll();
    event.preventDefault();
  });
}
