import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

/** Where the window was when it closed, in display-independent pixels. */
const WindowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

export const SMALLEST = { width: 1024, height: 700 };
const USUAL = { width: 1440, height: 900 };

/** The remembered state; undefined the first time, or when the file makes no sense. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Remembers where the window is. A failure is no reason to trouble anybody. */
export function writeWindowState(file: string, window: BrowserWindow): void {
  const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {}
}

/**
 * Where to open: as remembered when at least a title bar's length of that lies on one of the displays (their work areas are given,
 * the main one first), else centred on the main one; never larger than the display.
 */
export function placeWindow(
  state: WindowState | undefined,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const [main] = workAreas;
  const display = state && workAreas.find((area) => isReachable(state, area));
  const area = display ?? main;
  const wanted = state ?? USUAL;
  const width = Math.min(Math.max(wanted.width, SMALLEST.width), area.width);
  const height = Math.min(Math.max(wanted.height, SMALLEST.height), area.height);
  if (state && display) return { x: state.x, y: state.y, width, height };
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  };
}

/** Whether enough of the window's upper edge is within the area to take hold of it. */
function isReachable(state: WindowState, area: Rectangle): boolean {
  const seen = Math.min(state.x + state.width, area.x + area.width) - Math.max(state.x, area.x);
  return seen >= 200 && state.y >= area.y && state.y <= area.y + area.height - 100;
}
