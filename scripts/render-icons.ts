import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../tests/support/browser.ts';
import { root } from './lib/root.mjs';

// Draws assets/icons/icon.png, from which the installers' icons are made, after the vector beside it.

/** Edge in pixels; the largest that macOS asks for. */
const SIZE = 1024;

const folder = join(root, 'assets/icons');
const vector = readFileSync(join(folder, 'icon.svg'), 'utf8').replace(/ width="\d+" height="\d+"/, '');
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(`<style>body { margin: 0 }</style>${vector}`);
writeFileSync(join(folder, 'icon.png'), await page.screenshot({ omitBackground: true }));
await browser.close();
