/** The keys of every command, in the notation of react-hotkeys-hook; where there are several, the first is shown. */
export const KEYS = {
  palette: 'mod+k',
  lock: 'mod+shift+l',
  undo: 'mod+z',
  redo: 'mod+shift+z, mod+y',
  find: '/',
  shorthand: 'f2',
  ashi: 'a',
  brush: 'd',
  tape: 'c',
  nextStep: 'n',
} as const;

/** Keys as a tooltip shows them: "Ctrl+Shift+Z". */
export const shownKeys = (keys: string): string =>
  keys
    .split(',')[0]!
    .trim()
    .split('+')
    .map((key) => (key === 'mod' ? 'Ctrl' : key.charAt(0).toUpperCase() + key.slice(1)))
    .join('+');
