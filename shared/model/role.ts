import { z } from 'zod';

export const ROLES = ['practitioner', 'assistant', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** What a person is in the practice: one or more. */
export const Roles = z
  .array(z.enum(ROLES))
  .min(1, 'Please choose at least one role.')
  .max(ROLES.length)
  .refine((roles) => new Set(roles).size === roles.length, 'A role is named once.');
export type Roles = z.infer<typeof Roles>;

/**
 * `work`: see everything, keep patients' names and how to reach them, dates and papers. `treat`: all that is clinical.
 * `administer`: people, settings, backups, what leaves or enters the record as a whole.
 */
export const RIGHTS = ['work', 'treat', 'administer'] as const;
export type Right = (typeof RIGHTS)[number];

const RIGHTS_OF: { readonly [R in Role]: readonly Right[] } = {
  practitioner: ['work', 'treat'],
  assistant: ['work'],
  administrator: ['work', 'administer'],
};

/** Whether somebody with these roles has a right. */
export const may = (roles: Roles, right: Right): boolean =>
  roles.some((role) => RIGHTS_OF[role].includes(right));
