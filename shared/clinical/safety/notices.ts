import type { Acknowledgement } from '../../model/plan.ts';
import { factsAt, placeKey } from '../places.ts';
import { rankOf } from '../sources.ts';
import { digest } from './fingerprint.ts';
import { RULES } from './rules.ts';

import { type SafetySourceId, safetySource } from './sources.ts';
import {
  type Examined,
  type Finding,
  GRADES,
  type Ground,
  type Notice,
  type PatientFacts,
  type Rule,
  type Site,
  type Situation,
} from './types.ts';

const NO_GROUND: Ground = new Map();

/**
 * What is to be weighed before this plan is carried out on this patient: the gravest first, one notice for each rule and
 * sentence with all its places. Pure. An empty list means that no rule found anything, never that a plan is safe.
 */
export function noticesOf(
  patient: PatientFacts,
  plan: Examined,
  ground: Ground = NO_GROUND,
): readonly Notice[] {
  const situation = situationOf(patient, plan, ground);
  const notices = RULES.filter(
    ({ flags }) => flags.length === 0 || flags.some((flag) => situation.flags.has(flag)),
  ).flatMap((rule) => noticesOfRule(rule, situation));
  return notices.sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
}

/** Whether a notice asks to be acknowledged: a note is only told. */
export const asksForWord = ({ grade }: Notice): boolean => grade !== 'note';

/** The acknowledgement that holds for a notice as it stands; undefined: it is open. */
export const acknowledgementOf = (
  notice: Notice,
  acknowledgements: readonly Acknowledgement[],
): Acknowledgement | undefined =>
  acknowledgements.find(({ fingerprint }) => fingerprint === notice.fingerprint);

/** The notices that ask for an acknowledgement and have none that holds. */
export const openNotices = (
  notices: readonly Notice[],
  acknowledgements: readonly Acknowledgement[],
): readonly Notice[] => {
  const seen = new Set(acknowledgements.map(({ fingerprint }) => fingerprint));
  return notices.filter((notice) => asksForWord(notice) && !seen.has(notice.fingerprint));
};

/** Of open notices those that one word can cover: cautions. A stop asks for a look and a word of its own. */
export const seenTogether = (open: readonly Notice[]): readonly Notice[] =>
  open.filter(({ grade }) => grade === 'caution');

function situationOf(patient: PatientFacts, plan: Examined, ground: Ground): Situation {
  const sites = plan.applications.map((application): Site => {
    const facts = factsAt(application.place);
    const isPoint = facts !== undefined;
    const near = ground.get(application.id) ?? [];
    return {
      application,
      key: placeKey(application.place) ?? application.id,
      facts: isPoint ? [facts] : near,
      isPoint,
    };
  });
  const byId = new Map(sites.map((site) => [site.application.id, site]));
  const wires = plan.leads.flatMap((lead) => {
    const [from, to] = [byId.get(lead.from.applicationId), byId.get(lead.to.applicationId)];
    return from === undefined || to === undefined ? [] : [{ lead, from, to }];
  });
  const homePoints = plan.adjuncts.homePoints.map(({ code }) => code);
  const flags = new Set(patient.flags);
  return { ...patient, flags, sites, wires, assessment: plan.assessment, homePoints };
}

function noticesOfRule(rule: Rule, situation: Situation): Notice[] {
  const bySentence = Map.groupBy(rule.find(situation), ({ what }) => what ?? rule.what);
  return [...bySentence].map(([what, findings]) => {
    const concerned = new Set(findings.flatMap(({ sites }) => sites));
    const order = situation.sites.filter((site) => concerned.has(site));
    return {
      rule: rule.id,
      grade: rule.grade,
      what,
      why: rule.why,
      sources: sourcesOf(rule, findings),
      applicationIds: order.map(({ application }) => application.id),
      fingerprint: fingerprintOf(rule, what, findings, situation),
    };
  });
}

/** Each document once, those that carry furthest first. */
const sourcesOf = (rule: Rule, findings: readonly Finding[]): readonly SafetySourceId[] =>
  [...new Set([...findings.flatMap(({ sources }) => sources ?? []), ...rule.sources])].sort(
    (a, b) => rankOf(safetySource(a)) - rankOf(safetySource(b)),
  );

/** Independent of the order of the prescription and of the entries' identifiers where a place has a name. */
function fingerprintOf(rule: Rule, what: string, findings: readonly Finding[], { flags }: Situation): string {
  const places = findings.map(({ sites, fact }) =>
    [...sites.map(({ key, application }) => `${key} ${application.side}`), fact].join(' | '),
  );
  const inForce = rule.flags.filter((flag) => flags.has(flag));
  return `${rule.id}#${digest(JSON.stringify([what, places.sort(), inForce]))}`;
}
