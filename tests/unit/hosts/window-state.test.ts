import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeWindow, readWindowState } from '../../../electron/shell/window-state.ts';
import { temporaryFolder } from '../../support/app.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const monitor = { x: 1440, y: 0, width: 2560, height: 1440 };
const state = { x: 1800, y: 100, width: 1600, height: 1000, maximized: false };

test('the window comes back where it was, on the display where it was', () => {
  expect(placeWindow(state, [laptop, monitor])).toEqual({ x: 1800, y: 100, width: 1600, height: 1000 });
});

test('when that display is gone, it opens whole on the one that is there', () => {
  expect(placeWindow(state, [laptop])).toEqual({ x: 0, y: 25, width: 1440, height: 875 });
});

test('the first time it is centred on the main display', () => {
  expect(placeWindow(undefined, [monitor])).toEqual({ x: 2000, y: 270, width: 1440, height: 900 });
});

test('a window dragged out of sight, or shrunk to nothing, is brought back', () => {
  expect(placeWindow({ ...state, x: 10, y: -900 }, [laptop]).y).toBe(laptop.y);
  expect(placeWindow({ ...state, x: -1590, y: 40 }, [laptop]).x).toBe(laptop.x);
  const tiny = placeWindow({ ...state, x: 10, y: 40, width: 1, height: 1 }, [laptop]);
  expect(tiny).toMatchObject({ width: 1024, height: 700 });
});

test.each(['', 'null', '{"x":1}', '{"x":"1","y":0,"width":1,"height":1,"maximized":false}', '\u0000'])(
  'a damaged file (%j) is as good as none',
  (text) => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'window.json');
    writeFileSync(file, text);
    expect(readWindowState(file)).toBeUndefined();
    folder.remove();
    expect(readWindowState(file)).toBeUndefined();
  },
);
