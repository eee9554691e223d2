import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Gives the worker three's mathematics and geometry from its sources, file by file: of the bundled library a worker would
 * carry the half that it never uses.
 */
const threeInPieces: Plugin = {
  name: 'three-in-pieces',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^three$/ },
    handler(_source, importer) {
      return this.resolve('three/src/Three.Core.js', importer, { skipSelf: true });
    },
  },
};

/** The window. Both hosts serve its build from the root of their origin. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    target: 'es2024',
    // The content security policy of both hosts lets no data: address be fetched.
    assetsInlineLimit: 0,
    // Every engine this runs in preloads modules by itself; the helper would only add bytes.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  worker: {
    format: 'es',
    plugins: () => [threeInPieces],
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
