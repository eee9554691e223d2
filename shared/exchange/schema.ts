import { z } from 'zod';
import { Application, Cupping, Lead, Moxibustion, Needling } from '../model/application.ts';
import { Course, Target } from '../model/course.ts';
import { HandoutDraft } from '../model/handout.ts';
import { HandoutDocument } from '../model/handout-document.ts';
import { Place, Stroke } from '../model/place.ts';
import { PlanContent } from '../model/plan.ts';
import { Act, SessionNotes, Task } from '../model/session.ts';
import { Id, Instant } from '../model/text.ts';
import {
  EXPORT_VERSION,
  ExportDocument,
  ExportedPatient,
  ExportedPlan,
  ExportedPractice,
  ExportedSession,
} from './document.ts';

/** What outsiders read under a name of its own. */
const NAMED = {
  Act,
  Application,
  Course,
  Cupping,
  ExportedPatient,
  ExportedPlan,
  ExportedPractice,
  ExportedSession,
  HandoutDocument,
  HandoutDraft,
  Id,
  Instant,
  Lead,
  Moxibustion,
  Needling,
  Place,
  PlanContent,
  SessionNotes,
  Stroke,
  Target,
  Task,
};

/**
 * The form of an export as JSON Schema (draft 2020-12), for programs that are not ours. It says what the file looks like; that
 * identifiers meet and that points are points of the atlas, a schema cannot say.
 */
export function exportSchema(): Record<string, unknown> {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) names.add(schema, { id });
  const { $schema, ...rest } = z.toJSONSchema(ExportDocument, { metadata: names });
  return { $schema, title: `ashi-export, version ${EXPORT_VERSION}`, ...rest };
}
