import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../../shared/model/patient.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Comparison } from './comparison.tsx';
import { OtherEntry } from './other-entry.tsx';

/** Puts an entry together with another one of the same person: which one, then field by field. `other` is known from a list. */
export function MergeDialog({
  open,
  onOpenChange,
  patient,
  other = null,
  onMerged,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  patient: Patient;
  other?: Patient | null;
  onMerged: (kept: Patient) => void;
}) {
  const { t } = useTranslation('merging');
  return (
    <Dialog title={t('title')} open={open} onOpenChange={onOpenChange}>
      <Steps
        patient={patient}
        known={other}
        onMerged={(kept) => {
          onOpenChange(false);
          onMerged(kept);
        }}
      />
    </Dialog>
  );
}

function Steps({
  patient,
  known,
  onMerged,
}: {
  patient: Patient;
  known: Patient | null;
  onMerged: (kept: Patient) => void;
}) {
  const [other, setOther] = useState(known);
  if (other === null) return <OtherEntry patient={patient} onChoose={setOther} />;
  const back = known === null ? () => setOther(null) : null;
  return <Comparison first={patient} second={other} onBack={back} onMerged={onMerged} />;
}
