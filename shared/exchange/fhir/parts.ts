import type { CodeableConcept, FhirResource, Reference } from 'fhir/r4';

/** The systems of codes that Ashi writes. Those of its own are URNs: nobody else defines them. */
export const SYSTEMS = {
  recordNumber: 'urn:ashi:record-number',
  point: 'urn:ashi:point',
  treatment: 'urn:ashi:treatment',
  measure: 'urn:ashi:measure',
  language: 'urn:ietf:bcp:47',
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  icd11: 'http://id.who.int/icd/release/11/mms',
  units: 'http://unitsofmeasure.org',
  conditionStatus: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
  conditionCategory: 'http://terminology.hl7.org/CodeSystem/condition-category',
  observationCategory: 'http://terminology.hl7.org/CodeSystem/observation-category',
  flagCategory: 'http://terminology.hl7.org/CodeSystem/flag-category',
  severity: 'http://terminology.hl7.org/CodeSystem/adverse-event-severity',
  allergyStatus: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical',
} as const;

/** FNV-1a for 128 bits: offset and prime. */
const OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x0000000001000000000000000000013bn;

/**
 * The identifier of a resource that the record has no row of its own for, worked out of what it belongs to: the same in every
 * export. A UUID of version 8 (RFC 9562).
 */
export function idFrom(...parts: readonly string[]): string {
  let hash = OFFSET;
  const text = parts.join('\0');
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(128, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  }
  const hex = hash.toString(16).padStart(32, '0');
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** How a resource of the bundle is referred to and found. */
export const urnOf = (id: string): string => `urn:uuid:${id}`;

export const refer = (id: string, display?: string): Reference => ({ reference: urnOf(id), display });

/** Words without a code. */
export const inWords = (text: string): CodeableConcept => ({ text });

export const coded = (system: string, code: string, text?: string, display?: string): CodeableConcept => ({
  coding: [{ system, code, display }],
  text,
});

/**
 * A resource as FHIR wants it: nothing empty; of white space only blanks, tabs and line ends; no control characters.
 */
export const tidy = <T extends FhirResource>(resource: T): T => tidied(resource) as T;

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return plain(value) || undefined;
  if (Array.isArray(value)) {
    const items = value.map(tidied).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const fields = Object.entries(value)
    .map(([name, inner]) => [name, tidied(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

const plain = (text: string): string =>
  text
    .replace(/[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\S \r\n\t]/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g, '')
    .trim();
