import { areasOf } from '../../shared/clinical/areas.ts';
import type { Application } from '../../shared/model/application.ts';
import type { PlannedMark } from './types.ts';

/** An entry as the body shows it. */
export const markOf = (application: Application, index: number): PlannedMark => ({
  applicationId: application.id,
  order: index + 1,
  place: application.place,
  side: application.side,
  needling: application.needling !== null,
  moxibustion: application.moxibustion !== null,
  cones: application.moxibustion?.cones ?? null,
  areas: areasOf(application),
});
