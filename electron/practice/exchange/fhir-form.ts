import { fhirBundle } from '../../../shared/exchange/fhir/bundle.ts';
import type { Form } from './forms.ts';
import { ZipWriter } from './zip.ts';

/** FHIR R4 for other health programs: a bundle for each patient; of a whole practice a zip of them. */
export const fhirForm: Form = {
  endings: { patient: 'fhir.json', everything: 'fhir.zip' },
  mediaType: 'application/fhir+json',
  file: ({ head, practitioners, patients: [patient] }) =>
    JSON.stringify(
      fhirBundle(patient!, { practice: { name: head.practice }, practitioners, at: head.madeAt }),
    ),
  begin: ({ head, practice }, write) => {
    const zip = new ZipWriter(new Date(head.madeAt), write);
    const sender = { practice: practice?.settings ?? { name: head.practice }, at: head.madeAt };
    return {
      patient: (patient, practitioners) =>
        zip.file(`${patient.id}.json`)(
          JSON.stringify(fhirBundle(patient, { ...sender, practitioners })),
          true,
        ),
      end: () => zip.end(),
    };
  },
};
