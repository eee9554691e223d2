import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** How hard a passphrase is to guess, from 0 (at once) to 4 (strong), against common passwords and patterns. */
export const strengthOf = (passphrase: string): number => estimator.check(passphrase).score;
