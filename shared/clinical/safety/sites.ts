import type { Caution, Region } from '../../atlas/points/types.ts';
import type { Application } from '../../model/application.ts';
import type { Finding, Site, Situation } from './types.ts';

/** Parts of the body that rules speak of. */
const regions = (...all: Region[]): ReadonlySet<Region> => new Set(all);
export const LOWER_LIMB = regions('groin', 'thigh', 'knee', 'leg', 'ankle', 'foot');
export const UPPER_LIMB = regions('axilla', 'arm', 'elbow', 'forearm', 'wrist', 'hand');
export const ABDOMEN_AND_LOINS = regions(
  'flank',
  'upper abdomen',
  'lower abdomen',
  'groin',
  'lumbar',
  'sacral',
);
export const CHEST_AND_ARMS = regions('chest', 'upper back', 'shoulder', ...UPPER_LIMB);

export const isIn = ({ facts }: Site, where: ReadonlySet<Region>): boolean =>
  facts.some(({ region }) => where.has(region));

export const isNeedled = ({ application }: Site): boolean => application.needling !== null;
export const isCupped = ({ application }: Site): boolean => application.cupping !== null;
/** Moxa or a lamp. */
export const isHeated = ({ application: { moxibustion, bodywork } }: Site): boolean =>
  moxibustion !== null || bodywork?.kind === 'heatLamp';
/** A cup or a hand that draws or presses: all that bruises without opening the skin. */
export const isPressed = ({ application: { cupping, bodywork } }: Site): boolean =>
  (cupping !== null && cupping.kind !== 'wet') || bodywork?.kind === 'massage' || bodywork?.kind === 'guaSha';
/** A wet cup or a plum-blossom hammer. */
export const isBled = ({ application: { cupping, bodywork } }: Site): boolean =>
  cupping?.kind === 'wet' || bodywork?.kind === 'plumBlossom';

/** The sites of a situation that answer a question, each as a finding of its own. */
export const where =
  (fits: (site: Site) => boolean, fact: (site: Site) => string = technique) =>
  ({ sites }: Situation): readonly Finding[] =>
    sites.filter(fits).map((site) => ({ sites: [site], fact: fact(site) }));

/** One finding about the plan as a whole when any site fits; it holds as long as those sites are treated as they are. */
export const wholePlan =
  (fits: (site: Site) => boolean) =>
  ({ sites }: Situation): readonly Finding[] => {
    const facts = sites
      .filter(fits)
      .map((site) => [site.key, site.application.side, technique(site)].join(' '));
    return facts.length === 0 ? [] : [{ sites: [], fact: facts.sort().join('; ') }];
  };

/** One finding about the patient in any treatment that fits, whichever its places are. */
export const whatever =
  (fits: (site: Site) => boolean) =>
  ({ sites }: Situation): readonly Finding[] =>
    sites.some(fits) ? [{ sites: [], fact: '' }] : [];

/** Cautions that the atlas gives at a site, of the kinds that hold for a tender place too when it only lies near. */
export const cautionsAt = ({ facts, isPoint }: Site, kind: Caution['kind']): readonly Caution[] => {
  const all = facts.flatMap(({ cautions }) => cautions.filter((one) => one.kind === kind));
  return isPoint ? all : [...new Map(all.map((one) => [one.text, one])).values()];
};

/** An entry never changes, so it is put into words once. */
const techniques = new WeakMap<Application, string>();

/** What is done at a site, so far as a notice may hang on it. */
export function technique({ application }: Site): string {
  const told =
    techniques.get(application) ??
    [needle, cup, moxa, hand]
      .map((part) => part(application))
      .filter(Boolean)
      .join(', ');
  techniques.set(application, told);
  return told;
}

const needle = ({ needling }: Application): string =>
  needling === null ? '' : `needle ${needling.depthMm ?? '?'} ${needling.angle} ${needling.stimulation}`;
const cup = ({ cupping }: Application): string => (cupping === null ? '' : `cup ${cupping.kind}`);
const moxa = ({ moxibustion }: Application): string =>
  moxibustion === null ? '' : `moxa ${moxibustion.kind}`;
const hand = ({ bodywork }: Application): string => (bodywork === null ? '' : `hand ${bodywork.kind}`);

/** Every entry that is under current: by a lead, or stimulated electrically without one. */
export function electrified({ sites, wires }: Situation): readonly Finding[] {
  const wired = wires.map(({ lead, from, to }) => ({
    sites: [from, to],
    fact: `${lead.from.side} ${lead.to.side} ${lead.hz} ${lead.intensity ?? '?'}`,
  }));
  const alone = sites
    .filter(({ application }) => application.needling?.stimulation === 'electrical')
    .map((site) => ({ sites: [site], fact: 'electrical' }));
  return [...wired, ...alone];
}
