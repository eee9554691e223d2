import { PracticeError } from '../../../shared/contract/errors.ts';
import type { ExportDocument } from '../../../shared/exchange/document.ts';
import { refuseUnfit } from '../plans.ts';
import { refuseFaults } from '../prescription-faults.ts';

/** Refuses prescriptions that cannot be carried out as they are written: no verb of the window could have saved them. */
export function refuseUnknownPoints({ patients, protocols }: ExportDocument): void {
  try {
    for (const { content } of protocols) refuseFaults(content);
    for (const { content, versions, sessions } of patients.flatMap(({ plans }) => plans)) {
      for (const one of [content, ...versions.map((version) => version.content)]) refuseUnfit(one);
      for (const { prescription, events } of sessions) {
        if (prescription !== null) refuseFaults(prescription);
        for (const { act } of events) {
          if (act.kind === 'added') refuseFaults({ applications: [act.application], leads: [] });
        }
      }
    }
  } catch (cause) {
    if (!(cause instanceof PracticeError)) throw cause;
    throw new PracticeError('invalid', `${cause.message} Nothing of this file is taken in.`);
  }
}
