import type { z } from 'zod';
import { Practitioner } from './practice.ts';
import { Roles } from './role.ts';

/** What is written of somebody who works in the practice. */
export const PersonDraft = Practitioner.omit({ id: true }).extend({ roles: Roles });
export type PersonDraft = z.infer<typeof PersonDraft>;
