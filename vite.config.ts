import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
  worker: { format: 'es' },
});
