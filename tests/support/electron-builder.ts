import { createRequire } from 'node:module';
import type { Configuration } from 'electron-builder';
import { root } from '../../scripts/lib/root.mjs';

const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const config = fromBuilder('app-builder-lib/out/util/config/config.js') as {
  getConfig(project: string, file: string, options: null): Promise<Configuration>;
  validateConfiguration(config: Configuration, log: { isEnabled: boolean }): Promise<void>;
};

/** electron-builder.yml as electron-builder reads it. */
export const builderSettings = (): Promise<Configuration> =>
  config.getConfig(root, 'electron-builder.yml', null);

/** Rejects what electron-builder would not take. */
export const validateBuilderSettings = (settings: Configuration): Promise<void> =>
  config.validateConfiguration(settings, { isEnabled: false });

/** Electron's archives. */
export const asar = fromBuilder('@electron/asar') as {
  listPackage(archive: string, options: { isPack: boolean }): string[];
  extractAll(archive: string, folder: string): void;
};
