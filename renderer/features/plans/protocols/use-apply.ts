import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comparePrescriptions } from '../../../../shared/clinical/changes/prescription-changes.ts';
import { applyProtocol } from '../../../../shared/clinical/protocols/apply.ts';
import { isOnSkin, mirrored } from '../../../../shared/clinical/protocols/mirrored.ts';
import type { Slot } from '../../../../shared/clinical/rounds/moved.ts';
import { reachableIn } from '../../../../shared/clinical/rounds/positions.ts';
import { Prescription } from '../../../../shared/model/plan.ts';
import { usePlanWork } from '../plan-context.ts';
import { moveApplications } from '../plan-edits.ts';
import { useListView } from '../rounds/list-view.ts';

/** Lays protocols into the plan, each as one step of undo, and says what came of it. */
export function useApply() {
  const { t } = useTranslation('protocols');
  const { content, edit, announce, patient } = usePlanWork();
  const [trouble, setTrouble] = useState<string | null>(null);

  const apply = (title: string, part: Prescription, slot: Slot | null = null) => {
    const applied = applyProtocol(content, part, () => crypto.randomUUID());
    const after = slot === null ? applied : inSlot(applied, part, slot);
    if (!Prescription.safeParse(after).success) return setTrouble(t('tooMany'));
    setTrouble(null);
    const { entries, leads } = comparePrescriptions(content, after);
    const count = (what: string) => entries.filter((one) => one.what === what).length;
    const [added, joined] = [count('added'), count('changed')];
    if (entries.length + leads.length === 0) return announce(t('appliedNothing'));
    edit((now) => ({ ...now, ...after }));
    const changes = [
      added === 0 ? '' : t('appliedNew', { count: added }),
      joined === 0 ? '' : t('appliedJoined', { count: joined }),
    ];
    announce(t('applied', { title, changes: changes.filter(Boolean).join(', ') }));
  };

  /** What is new in the slot; of several entries those alone that its position reaches, the others go by themselves. */
  const inSlot = (applied: Prescription, part: Prescription, slot: Slot): Prescription => {
    const present = new Set(content.applications.map(({ id }) => id));
    const fresh = applied.applications.filter(({ id }) => !present.has(id));
    const isOne = part.applications.length === 1;
    const fits = fresh.filter((one) => isOne || (reachableIn(one)?.includes(slot.position) ?? true));
    const ids = new Set(fits.map(({ id }) => id));
    const { session } = useListView.getState();
    const { applications } = moveApplications({ ...content, ...applied }, ids, slot, session);
    return { ...applied, applications };
  };

  const applyMirrored = async (title: string, part: Prescription) => {
    if (!isOnSkin(part)) return apply(title, mirrored(part, null));
    try {
      const { loadBodySkin } = await import('../../../scene/body-atlas.ts');
      const { mesh } = await loadBodySkin(patient.sex, patient.build);
      apply(title, mirrored(part, mesh));
    } catch (cause) {
      setTrouble(t('noSkin', { reason: (cause as Error).message }));
    }
  };
  return { apply, applyMirrored, trouble };
}
