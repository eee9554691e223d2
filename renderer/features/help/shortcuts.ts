import { KEYS, shownKeys } from '../../app/commands/keys.ts';
import { PRESETS } from '../../scene/engine/camera.ts';
import { OVERLAYS } from '../../scene/view-options.ts';

/** Where keys work, each with the name of what they do (`help:keys`). */
export const SHORTCUTS = {
  everywhere: [
    [shownKeys(KEYS.palette), 'palette'],
    [shownKeys(KEYS.lock), 'lock'],
    ['Escape', 'close'],
  ],
  plan: [
    [shownKeys(KEYS.find), 'find'],
    [shownKeys(KEYS.shorthand), 'shorthand'],
    [shownKeys(KEYS.ashi), 'ashi'],
    [shownKeys(KEYS.brush), 'brush'],
    [shownKeys(KEYS.undo), 'undo'],
    [shownKeys(KEYS.redo), 'redo'],
  ],
  body: [
    [`1-${PRESETS.length}`, 'views'],
    [Object.values(OVERLAYS).join(' '), 'overlays'],
    [', .', 'step'],
    ['Enter', 'take'],
  ],
  session: [
    [shownKeys(KEYS.nextStep), 'next'],
    ['Space', 'row'],
    [shownKeys(KEYS.find), 'add'],
    [shownKeys(KEYS.undo), 'undo'],
  ],
  notes: [['/', 'phrase']],
  atlas: [
    [shownKeys(KEYS.find), 'find'],
    [shownKeys(KEYS.tape), 'tape'],
    ['← →', 'neighbour'],
  ],
} as const satisfies Record<string, readonly (readonly [keys: string, does: string])[]>;

export type Place = keyof typeof SHORTCUTS;
export const PLACES = Object.keys(SHORTCUTS) as Place[];
