import { registerHooks } from 'node:module';
import { answerParent } from './control.ts';
import * as standIn from './stand-in.ts';

// Loaded before the built main bundle: its `electron` is the stand-in, and the test may look into it.
const standInUrl = new URL('stand-in.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: standInUrl, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
answerParent(standIn);
