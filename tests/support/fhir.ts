import { Fhir } from 'fhir';
import type { Bundle } from 'fhir/r4';

const fhir = new Fhir();

/** What the library `fhir` finds wrong in a bundle by the R4 profiles, properties that FHIR does not know among it. */
export function faultsIn(bundle: Bundle): string[] {
  const { messages } = fhir.validate(bundle, { errorOnUnexpected: true });
  return messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `${location}: ${message}`);
}

/** References that name no resource of the bundle, and addresses that more than one resource has. */
export function looseEnds(bundle: Bundle): string[] {
  const urls = (bundle.entry ?? []).map(({ fullUrl }) => fullUrl!);
  const known = new Set(urls);
  const named = JSON.stringify(bundle).matchAll(/"reference":"([^"]*)"/g);
  return [
    ...urls.filter((url, at) => urls.indexOf(url) !== at),
    ...[...named].map(([, url]) => url!).filter((url) => !known.has(url)),
  ];
}
