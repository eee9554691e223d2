import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode } from './run.ts';

/** Each has a tsconfig.json that says what its code may see. */
export const REALMS = ['shared', 'electron', 'renderer', 'scripts', 'tests'] as const;

const compiler = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc');

/** Whether one realm is free of type errors; they are printed. */
export const typechecks = async (realm: (typeof REALMS)[number]): Promise<boolean> =>
  (await runNode(compiler, ['--project', join(root, realm, 'tsconfig.json')])) === 0;
