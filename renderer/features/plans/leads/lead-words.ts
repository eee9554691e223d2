import type { Lead } from '../../../../shared/model/application.ts';
import type { BodyLead } from '../../../scene/types.ts';

/** "2 Hz", "2/100 Hz". */
export const hertzOf = ({ hz, secondHz }: Pick<Lead, 'hz' | 'secondHz'>): string =>
  `${hz}${secondHz === null ? '' : `/${secondHz}`} Hz`;

/** A lead as the body shows it. */
export const bodyLead = (lead: Lead): BodyLead => ({
  id: lead.id,
  from: lead.from,
  to: lead.to,
  label: hertzOf(lead),
});
