import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type PluginOption, preview } from 'vite';

const here = import.meta.dirname;
const root = join(here, '../../..');

/** Builds the page that holds the body alone and serves it on a free port. The caller closes it. */
export async function serveHarness(
  plugins: PluginOption[] = [],
): Promise<{ url: string; close(): Promise<void> }> {
  const common = { configFile: false, root: here, logLevel: 'error' } as const;
  const outDir = join(root, '.cache/scene-harness');
  await build({
    ...common,
    base: './',
    plugins: [react(), ...plugins],
    worker: { format: 'es', plugins: () => plugins },
    build: { outDir, emptyOutDir: true, target: 'es2024', assetsInlineLimit: 0, chunkSizeWarningLimit: 3000 },
  });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}
