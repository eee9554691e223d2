import type { z } from 'zod';
import { type Answer, PracticeError } from '../../shared/contract/errors.ts';
import { contract, type Input, isVerb, type VerbName } from '../../shared/contract/index.ts';
import { toPracticeError } from '../database/errors.ts';
import { refuseWithout } from './at-work.ts';
import { everybody } from './people.ts';
import { assertPlain, UNKNOWN_FIELD, WRONG_KIND } from './plain-input.ts';
import type { Practice } from './practice.ts';
import { type DoorVerb, onRecord } from './record.ts';
import {
  add,
  changePassphrase,
  forgetKeychain,
  renewRecoveryCode,
  setPassphrase,
  useKeychain,
} from './secrets.ts';

export interface RouterOptions {
  /** Also holds every answer against the contract. For tests: an old record must stay readable. */
  checkAnswers?: boolean;
}

/** Answers any verb with any input. Never rejects and never lets a stack, a path or a value of the record out. */
export type Router = (verb: string, input: unknown) => Promise<Answer<unknown>>;

/**
 * The one way to the practice: verb known, input checked, practice open, the right of whoever is at work held, service
 * called. Requests are answered in the order in which they come, except that `practice.status` and, while the record is
 * open, all that needs no key derived do not wait for a derivation.
 */
export function createRouter(practice: Practice, options: RouterOptions = {}): Router {
  let deriving: Promise<unknown> = Promise.resolve();

  /**
   * Reading goes on while something large is written, or takes the record's place; what would write waits until then. Of
   * several that wait each looks again: the one before may have begun something large.
   */
  const serveWhenFree = async (verb: Exclude<VerbName, 'practice.status'>, input: unknown) => {
    while (contract[verb].kind === 'command' && practice.busy !== null) await practice.busy;
    return serve(practice, verb, input);
  };

  const answer = async (verb: VerbName, input: unknown): Promise<unknown> => {
    if (verb === 'practice.status') return practice.status();
    if (isDerivation(verb)) {
      const turn = deriving.then(() => serveWhenFree(verb, input));
      deriving = turn.catch(() => {});
      return turn;
    }
    if (!practice.isOpen) await deriving;
    return serveWhenFree(verb, input);
  };

  return async (verb, input) => {
    try {
      if (!isVerb(verb)) throw new PracticeError('invalid', 'Ashi does not know this request.');
      const asked = read(contract[verb].input, input);
      const value = await answer(verb, asked);
      if (contract[verb].kind === 'query') await practice.noteRead(verb, asked as never, value as never);
      if (options.checkAnswers) contract[verb].output.parse(value);
      return { ok: true, value };
    } catch (cause) {
      const refusal = toPracticeError(cause);
      if (refusal.code === 'internal') report(verb, cause);
      return { ok: false, refusal: refusal.toRefusal() };
    }
  };
}

/** Calls the service of a verb, where whoever is at work may ask it. */
function serve(practice: Practice, verb: Exclude<VerbName, 'practice.status'>, input: unknown): unknown {
  const { right } = contract[verb];
  if (right !== null) refuseWithout(practice.store, right);
  if (isDerivation(verb)) return DERIVATIONS[verb](practice, input as never);
  if (verb === 'practice.lock') return practice.lock();
  if (isErrand(verb)) return ERRANDS[verb](practice, input as never);
  try {
    return onRecord(practice.store, verb, input as Input<typeof verb>, new Date().toISOString());
  } catch (cause) {
    practice.mending.met(cause, verb);
    throw cause;
  }
}

type Derivation =
  | Exclude<Extract<DoorVerb, `practice.${string}`>, 'practice.status' | 'practice.lock'>
  | Exclude<Extract<DoorVerb, `mending.${string}`>, 'mending.look' | 'mending.report'>
  | 'backups.restoreFrom'
  | 'people.add'
  | 'people.change'
  | 'people.leave'
  | 'people.setPassphrase'
  | 'people.useKeychain'
  | 'people.forgetKeychain';
type Errand = Exclude<DoorVerb, Derivation | 'practice.status' | 'practice.lock'>;

/** What derives a key, or writes practice.key while another one may be derived for it. */
const DERIVATIONS: { readonly [V in Derivation]: (practice: Practice, input: Input<V>) => unknown } = {
  'practice.create': (practice, input) => practice.create(input),
  'practice.unlock': (practice, input) => practice.unlock(input),
  'practice.changePassphrase': changePassphrase,
  'practice.renewRecoveryCode': renewRecoveryCode,
  'backups.restoreFrom': (practice, input) => practice.restoreFrom(input),
  'mending.restore': (practice, input) => practice.restoreDamaged(input),
  'mending.salvage': (practice, input) => practice.salvage(input),
  'mending.takeKey': (practice, input) => practice.takeKey(input),
  'mending.beginAnew': (practice) => practice.beginAnew(),
  'people.add': add,
  'people.change': (practice, input) => practice.changePerson(input),
  'people.leave': (practice, input) => practice.leave(input),
  'people.setPassphrase': setPassphrase,
  'people.useKeychain': useKeychain,
  'people.forgetKeychain': forgetKeychain,
};

/** What is asked of the files of a practice, or of the people in it. Copying and reading takes its time beside everything else. */
const ERRANDS: { readonly [V in Errand]: (practice: Practice, input: Input<V>) => unknown } = {
  'backups.list': (practice) => practice.backups.list(),
  'backups.make': (practice) => practice.backups.make(),
  'backups.replaceAll': (practice) => practice.backups.replaceAll(),
  'backups.choose': (practice, input) => practice.backups.choose(input, new Date().toISOString()),
  'backups.compare': (practice, input) => practice.backups.compare(input),
  'backups.restore': (practice, input) => practice.restore(input),
  'audit.verify': (practice, input) => practice.trail.verify(input),
  'audit.export': (practice, input) => practice.trail.export(input, new Date().toISOString()),
  'exports.patient': (practice, input) => practice.exports.patient(input, new Date().toISOString()),
  'exports.everything': (practice, input) => practice.exports.everything(input, new Date().toISOString()),
  'exports.progress': (practice) => practice.exports.progress(),
  'exports.stop': (practice) => practice.exports.stop(),
  'erasure.of': (practice, input) => practice.erasing.of(input),
  'erasure.run': (practice, input) => practice.erasing.run(input),
  'erasure.returned': (practice) => practice.erasing.returned(),
  'erasure.settle': (practice, input) => practice.erasing.settle(input),
  'imports.check': (practice, input) => practice.imports.check(input),
  'imports.take': (practice, input) => practice.imports.take(input),
  'people.atDoor': (practice) => practice.atDoor(),
  'people.atWork': (practice) => practice.atWork(),
  'people.list': (practice) => ({ people: everybody(practice.store) }),
  'checks.get': (practice) => practice.checks.get(),
  'checks.run': (practice) => practice.checks.run(),
  'checks.stop': (practice) => {
    practice.checks.stop();
    return {};
  },
  'mending.look': (practice) => practice.mending.look(),
  'mending.report': (practice) => practice.mending.report(),
};

const isErrand = (verb: VerbName): verb is Errand => Object.hasOwn(ERRANDS, verb);

const isDerivation = (verb: VerbName): verb is Derivation => Object.hasOwn(DERIVATIONS, verb);

function read(schema: z.ZodType, input: unknown): unknown {
  assertPlain(input);
  const parsed = schema.safeParse(input, { error: sentenceFor });
  if (parsed.success) return parsed.data;
  const { message, path } = plainIssue(parsed.error.issues[0]!);
  throw new PracticeError('invalid', message, path.map(String).join('.') || undefined);
}

/** What is wrong in the form of the input that comes nearest, where several forms are allowed. */
function plainIssue(issue: z.core.$ZodIssue): { message: string; path: PropertyKey[] } {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const nearest = issue.errors.reduce((best, other) => (other.length < best.length ? other : best));
  const { message, path } = plainIssue(nearest[0]!);
  return { message, path: [...issue.path, ...path] };
}

/** What is said where the model has no sentence of its own. */
function sentenceFor(issue: { readonly code: string }): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return UNKNOWN_FIELD;
    case 'invalid_type':
      return WRONG_KIND;
    case 'invalid_value':
      return 'This is not one of the choices.';
    case 'too_small':
      return 'This is too small or too short.';
    case 'too_big':
      return 'This is too large or too long.';
    default:
      return 'This is not in the form that Ashi expects.';
  }
}

/** For the log: what failed and where in the program, without the error's own text and without folders, which name people. */
function report(verb: string, cause: unknown): void {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.replace(/\(.*[\\/]/, '(').replace(/^(\s+at )[^(]*[\\/]/, '$1'));
  const kind = cause instanceof Error ? cause.name : typeof cause;
  console.error([`${isVerb(verb) ? verb : 'unknown verb'} failed: ${kind}`, ...frames].join('\n'));
}
