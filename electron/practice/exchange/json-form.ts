import type { Form } from './forms.ts';

/** Ashi's own form, which can come in again. A whole practice has a line for each patient. */
export const jsonForm: Form = {
  endings: { patient: 'json', everything: 'json' },
  mediaType: 'application/json',
  file: (document) => JSON.stringify(document),
  begin: ({ head, practice, protocols }, write) => {
    let between = '\n';
    write(`{"head":${JSON.stringify(head)},\n"practice":${JSON.stringify(practice)},\n`);
    write(`"protocols":${JSON.stringify(protocols)},\n"patients":[`);
    return {
      patient: (patient) => {
        write(between + JSON.stringify(patient));
        between = ',\n';
      },
      end: (practitioners) => write(`],\n"practitioners":${JSON.stringify(practitioners)}}\n`),
    };
  },
};
