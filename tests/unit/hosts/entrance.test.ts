import { expect, test } from 'vitest';
import { Entrance } from '../../../electron/browser-host/entrance.ts';

test('a link lets one browser in, once', () => {
  const entrance = new Entrance();
  const token = entrance.newToken();
  const session = entrance.exchange(token);
  expect(session).toBeDefined();
  expect(entrance.admits(session!)).toBe(true);
  expect(entrance.exchange(token)).toBeUndefined();
});

test('a new link closes the one before and keeps those who are inside', () => {
  const entrance = new Entrance();
  const session = entrance.exchange(entrance.newToken())!;
  const earlier = entrance.newToken();
  const later = entrance.newToken();
  expect(entrance.exchange(earlier)).toBeUndefined();
  expect(entrance.exchange(later)).toBeDefined();
  expect(entrance.admits(session)).toBe(true);
});

test('nobody comes in by guessing, by a token as session or by nothing', () => {
  const entrance = new Entrance();
  expect(entrance.exchange('')).toBeUndefined();
  expect(entrance.admits('')).toBe(false);
  const token = entrance.newToken();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(entrance.exchange(`${token}=`)).toBeUndefined();
  expect(entrance.admits(token)).toBe(false);
  expect(entrance.exchange(token)).toBeDefined();
});
