import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { LIST } from './licences.ts';
import { root } from './root.mjs';

/** The window into `<folder>/renderer`. */
export const rendererBundle = (folder: string): InlineConfig => ({
  configFile: join(root, 'vite.config.ts'),
  build: { outDir: join(folder, 'renderer'), emptyOutDir: false, license: { fileName: LIST } },
});

/** The two composition roots and the practice's thread into `<folder>/desktop`. */
export const desktopBundle = (folder: string): InlineConfig => ({
  configFile: false,
  root,
  build: {
    ssr: true,
    target: 'node22',
    outDir: join(folder, 'desktop'),
    emptyOutDir: false,
    license: { fileName: LIST },
    rolldownOptions: {
      input: {
        main: join(root, 'electron/main.ts'),
        serve: join(root, 'electron/serve.ts'),
        'practice-thread': join(root, 'electron/practice/practice-thread.ts'),
        'errand-thread': join(root, 'electron/practice/backups/errand-thread.ts'),
        'exchange-thread': join(root, 'electron/practice/exchange/exchange-thread.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  // What the packaged app carries in node_modules stays outside, and what only the browser host of a checkout uses.
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'playwright-core'] },
});

/** The preload script: a sandboxed window loads one CommonJS file and nothing beside it. */
export const preloadBundle = (folder: string): InlineConfig => ({
  configFile: false,
  root,
  build: {
    ssr: true,
    target: 'node22',
    outDir: join(folder, 'desktop'),
    emptyOutDir: false,
    rolldownOptions: {
      input: { preload: join(root, 'electron/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
});
