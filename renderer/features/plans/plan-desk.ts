import { isEqual } from '../../../shared/clinical/changes/fields.ts';
import { withoutLooseLeads } from '../../../shared/clinical/prescription.ts';
import type { Plan, PlanContent } from '../../../shared/model/plan.ts';
import { type Desk as DeskOf, deskFor } from '../../app/desk/desk.ts';
import { ask } from '../../app/practice-client.ts';
import { queryClient } from '../../app/query-client.ts';
import { mayNow } from '../../app/use-may.ts';

/** A plan being worked on. */
export type Desk = DeskOf<Plan, PlanContent>;

/** Plans whose next save keeps what the record holds as a version of its own. */
const milestones = new Set<string>();

const desk = deskFor<Plan, PlanContent>({
  contentOf: ({ content }) => content,
  withContent: (plan, content) => ({ ...plan, content }),
  isReadOnly: () => !mayNow('treat'),
  read: async (id) => {
    const plan = await ask('plans.get', { id });
    milestones.delete(id);
    return plan;
  },
  write: async ({ id, revision }, content) => {
    const keepsBefore = milestones.delete(id) ? ({ keepsBefore: true } as const) : {};
    try {
      const record = await ask('plans.revise', { id, revision, content, ...keepsBefore });
      return { record, written: content };
    } catch (cause) {
      if ('keepsBefore' in keepsBefore) milestones.add(id);
      throw cause;
    }
  },
  // So that the handout and the lists show what was saved.
  remember: (plan) => {
    queryClient.setQueryData(['plans.get', { id: plan.id }], plan);
    for (const verb of ['plans.ofPatient', 'plans.patterns', 'plans.versions', 'patients.find']) {
      void queryClient.invalidateQueries({ queryKey: [verb], refetchType: 'none' });
    }
  },
  tidy: withoutLooseLeads,
});

export const {
  useDesk,
  useOnDesk,
  useContent: useContentOf,
  isUnsaved,
  layOut,
  edit,
  endTyping,
  undo,
  redo,
  reload,
  flush,
} = desk;

/** A change that also gives word of itself: gives back what `next` gave. Throws when the plan is not on the desk. */
export function editWith<T extends { readonly content: PlanContent }>(
  planId: string,
  next: (content: PlanContent) => T,
): T {
  const laidOut = desk.deskOf(planId);
  if (laidOut === undefined) throw new Error('This plan is not on the desk.');
  const changed = next(laidOut.history.present);
  edit(planId, () => changed.content);
  return changed;
}

/**
 * Puts another content in a plan's place as one step of undo; what the plan was stays a version of its own. False, and
 * nothing is done, when what the plan is could not be saved before.
 */
export async function replaceWith(planId: string, content: PlanContent): Promise<boolean> {
  if (!(await flush(planId))) return false;
  const laidOut = desk.deskOf(planId);
  if (laidOut === undefined || isEqual(laidOut.history.present, content)) return true;
  milestones.add(planId);
  edit(planId, () => content);
  return true;
}

/**
 * Records that the practitioner has seen safety notices, by their fingerprints. The plan stays as it is: no step of undo.
 * Rejects when the record cannot be reached.
 */
export async function acknowledge(planId: string, fingerprints: readonly string[]): Promise<void> {
  const { acknowledgements } = await ask('plans.acknowledge', { planId, fingerprints: [...fingerprints] });
  const laidOut = desk.deskOf(planId);
  if (laidOut !== undefined) desk.change(planId, { recorded: { ...laidOut.recorded, acknowledgements } });
  queryClient.setQueryData<Plan>(
    ['plans.get', { id: planId }],
    (plan) => plan && { ...plan, acknowledgements },
  );
}
