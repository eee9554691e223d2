import { cautionsAt, isBled, isNeedled, isPressed, where, wholePlan } from '../sites.ts';
import type { Rule, Site } from '../types.ts';

const lies = (site: Site, kind: 'vessel' | 'organ' | 'thorax'): boolean =>
  cautionsAt(site, kind).some(({ grade }) => grade !== 'note');

const FLAGS = ['anticoagulant', 'bleedingDisorder'] as const;

export const BLEEDING_RULES: readonly Rule[] = [
  {
    id: 'bleedingOpened',
    topic: 'bleeding',
    grade: 'stop',
    what: 'Bleeds easily: no wet cupping, no bleeding.',
    why: 'Opened skin under suction can bleed long. WHO puts bleeding disorders among the contraindications.',
    sources: ['who-1999-contents', 'cupping-page', 'cup-safety-page'],
    flags: FLAGS,
    find: where(isBled),
  },
  {
    id: 'bleedingNeedles',
    topic: 'bleeding',
    grade: 'caution',
    what: 'Bleeds easily: thin needles, shallow, and pressure afterwards, if at all.',
    why: 'WHO puts bleeding disorders among the contraindications. A review of patients on anticoagulants put one moderate bleeding in 3,974 treatments down to the needle; a case control study found minor bleeding a little more often. Ask about the drug, the dose and the last value.',
    sources: ['who-1999-contents', 'anticoagulant-review-2015', 'hsieh-2023'],
    flags: FLAGS,
    find: wholePlan(isNeedled),
  },
  {
    id: 'bleedingDeep',
    topic: 'bleeding',
    grade: 'caution',
    what: 'Bleeds easily, and a large vessel or an organ lies beneath.',
    why: 'A review puts bleedings in five patients on anticoagulants down to needles that went too deep or to complex drugs; what bleeds in the depth cannot be pressed.',
    sources: ['anticoagulant-review-2015'],
    flags: FLAGS,
    find: where(
      (site) => isNeedled(site) && (lies(site, 'vessel') || lies(site, 'organ') || lies(site, 'thorax')),
    ),
  },
  {
    id: 'bleedingBruises',
    topic: 'bleeding',
    grade: 'caution',
    what: 'Bleeds easily: cups, gua sha and strong hands bruise.',
    why: 'Mild suction for a short time, or leave it out; tell the patient what marks to expect.',
    sources: ['cup-safety-page', 'cupping-page'],
    flags: FLAGS,
    find: where(isPressed),
  },
];
