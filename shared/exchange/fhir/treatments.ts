import type { CodeableConcept } from 'fhir/r4';
import type { Application, Lead, Modality } from '../../model/application.ts';
import {
  bodyworkWords,
  cuppingWords,
  joined,
  moxibustionWords,
  needlingWords,
  placeName,
  spoken,
} from '../words.ts';
import { coded, SYSTEMS } from './parts.ts';

const NAMES: Record<Modality | 'lead' | 'session', string> = {
  needling: 'Acupuncture',
  cupping: 'Cupping',
  moxibustion: 'Moxibustion',
  bodywork: 'Bodywork',
  lead: 'Electrical stimulation of acupuncture needles',
  session: 'Acupuncture treatment session',
};

/** What is done, by Ashi's own codes and in words: no official code was read in a document that could be opened. */
export const treatment = (of: keyof typeof NAMES): CodeableConcept =>
  coded(SYSTEMS.treatment, of, NAMES[of], NAMES[of]);

/** How a modality is done at an entry, each part a phrase. */
export function details(application: Application, modality: Modality): readonly string[] {
  switch (modality) {
    case 'needling':
      return needlingWords(application);
    case 'cupping':
      return cuppingWords(application);
    case 'moxibustion':
      return moxibustionWords(application);
    case 'bodywork':
      return bodyworkWords(application);
  }
}

/** Between which needles a stimulator's lead runs, and with what current. */
export function leadDetails(lead: Lead, applications: readonly Application[]): readonly string[] {
  const pole = ({ applicationId, side }: Lead['from']) => {
    const entry = applications.find(({ id }) => id === applicationId);
    return joined([entry === undefined ? 'a needle' : placeName(entry.place), side], ' ');
  };
  return [
    `from ${pole(lead.from)} to ${pole(lead.to)}`,
    `${spoken(lead.waveform)}, ${joined([String(lead.hz), lead.secondHz?.toString()], '/')} Hz`,
    ...(lead.intensity === null ? [] : [lead.intensity]),
    ...(lead.minutes === null ? [] : [`${lead.minutes} min`]),
  ];
}
