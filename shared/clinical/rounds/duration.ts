import type { Application } from '../../model/application.ts';
import { countOf } from '../places.ts';
import { type Round, roundsOf } from './rounds.ts';

/** Minutes to put one needle in and to take it out. An estimate of practice, not from a document. */
const PER_NEEDLE_MIN = 0.5;
/** Minutes for a cone to burn down. An estimate of practice. */
const PER_CONE_MIN = 3;
/** Minutes for the patient to turn between two rounds. An estimate of practice. */
const TURNING_MIN = 2;

const longest = (minutes: readonly (number | null | undefined)[]) =>
  Math.max(0, ...minutes.map((one) => one ?? 0));
const sum = (minutes: readonly (number | null | undefined)[]) =>
  minutes.reduce<number>((total, one) => total + (one ?? 0), 0);

/** Whether a hand has to stay at it: then one follows the other. */
export const isHandled = {
  cupping: ({ cupping }: Application) => cupping !== null && cupping.kind !== 'static',
  moxibustion: ({ moxibustion }: Application) =>
    moxibustion !== null && moxibustion.kind !== 'warmNeedle' && moxibustion.kind !== 'box',
  bodywork: ({ bodywork }: Application) => bodywork !== null && bodywork.kind !== 'heatLamp',
} as const;

/** How long the moxa of an entry burns, minutes; 0 where nothing tells. */
export const moxaMinutes = ({ moxibustion }: Application) =>
  moxibustion === null ? 0 : (moxibustion.minutes ?? (moxibustion.cones ?? 0) * PER_CONE_MIN);

/**
 * How long a round takes, minutes. Needles go in one after the other and stay in together. While they stay, moxa is
 * done by hand place by place, and boxes, lamps, moxa on needles and cups on places without a needle run beside each
 * other. After them come the cups on needled places, together, and what hands do along the skin, one after the other;
 * a flashed cup goes to and fro between its places, which share its time.
 */
export function roundMinutes({ applications }: Round): number {
  const needled = applications.filter(({ needling }) => needling !== null);
  const handling = countOf(applications, 'needling') * PER_NEEDLE_MIN;
  const beside = longest([
    ...needled.map(({ needling }) => needling!.retentionMin),
    sum(applications.filter(isHandled.moxibustion).map(moxaMinutes)),
    ...applications.filter((one) => !isHandled.moxibustion(one)).map(moxaMinutes),
    ...applications.filter((one) => !isHandled.bodywork(one)).map(({ bodywork }) => bodywork?.minutes),
    ...applications
      .filter((one) => one.needling === null && !isHandled.cupping(one))
      .map(({ cupping }) => cupping?.minutes),
  ]);
  const cupsAfter = longest(
    needled.filter((one) => !isHandled.cupping(one)).map(({ cupping }) => cupping?.minutes),
  );
  const handled = applications.filter(isHandled.cupping).map(({ cupping }) => cupping!);
  const byHand = sum([
    longest(handled.filter(({ kind }) => kind === 'flash').map(({ minutes }) => minutes)),
    ...handled.filter(({ kind }) => kind !== 'flash').map(({ minutes }) => minutes),
    ...applications.filter(isHandled.bodywork).map(({ bodywork }) => bodywork?.minutes),
  ]);
  return handling + beside + cupsAfter + byHand;
}

/** How long a session with these entries takes, minutes: its rounds and the turning between them. */
export function sessionMinutes(applications: readonly Application[]): number {
  const rounds = roundsOf(applications);
  return sum(rounds.map(roundMinutes)) + Math.max(0, rounds.length - 1) * TURNING_MIN;
}
