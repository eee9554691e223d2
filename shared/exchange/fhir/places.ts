import type { BodyStructure, CodeableConcept } from 'fhir/r4';
import { factsAt, pointKey, spotKey } from '../../clinical/places.ts';
import type { Application } from '../../model/application.ts';
import { headed, joined, placeName, sideWords, siteWords } from '../words.ts';
import { coded, idFrom, inWords, refer, SYSTEMS } from './parts.ts';

type Site = Pick<Application, 'place' | 'side'>;

/** FHIR's own extension for a body site that is described in full. */
const BODY_STRUCTURE = 'http://hl7.org/fhir/StructureDefinition/bodySite';

/** As FHIR R4 lists them in its value set of relative locations; the midline has none there. */
const SIDE_CODES: Partial<Record<Application['side'], readonly [code: string, display: string]>> = {
  left: ['419161000', 'Unilateral left'],
  right: ['419465000', 'Unilateral right'],
  both: ['51440002', 'Bilateral'],
};

const structureId = (patientId: string, { place, side }: Site): string =>
  idFrom('BodyStructure', patientId, spotKey(place), side);

/** Where something is done, in words and with the point's code, and the place described in full. */
export function bodySite(patientId: string, site: Site): CodeableConcept {
  return {
    ...location(site),
    text: siteWords(site),
    extension: [{ url: BODY_STRUCTURE, valueReference: refer(structureId(patientId, site)) }],
  };
}

/** Each place of some entries once. Names of points as the atlas has them; left and right are the patient's. */
export function bodyStructures(patientId: string, applications: readonly Site[]): BodyStructure[] {
  const structures = applications.map((site) => bodyStructure(patientId, site));
  return [...new Map(structures.map((one) => [one.id, one])).values()];
}

function bodyStructure(patientId: string, site: Site): BodyStructure {
  const side = SIDE_CODES[site.side];
  const words = headed(sideWords(site.side) || 'midline');
  return {
    resourceType: 'BodyStructure',
    id: structureId(patientId, site),
    location: { ...location(site), text: placeName(site.place) },
    locationQualifier: [side === undefined ? inWords(words) : coded(SYSTEMS.snomed, side[0], words, side[1])],
    description: description(site),
    patient: refer(patientId),
  };
}

const location = ({ place }: Site): CodeableConcept =>
  place.kind === 'point'
    ? {
        coding: [
          { system: SYSTEMS.point, code: pointKey(place.code, place.level), display: factsAt(place)?.pinyin },
        ],
      }
    : {};

function description({ place }: Site): string {
  if (place.kind === 'point') {
    const facts = factsAt(place);
    return facts === undefined
      ? ''
      : joined([`${facts.pinyin} ${facts.chinese} (${facts.english})`, place.level, facts.location], '. ');
  }
  return joined(
    [
      place.description,
      place.near === null ? null : `Nearest point: ${place.near}`,
      place.kind === 'stroke' ? `${place.stroke.widthMm} mm wide` : null,
    ],
    '. ',
  );
}
