import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../shared/model/patient.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useMay } from '../../app/use-may.ts';
import { IconButton } from '../../ui/button.tsx';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { ExportPatientDialog } from '../exchange/export-patient-dialog.tsx';
import { EraseDialog } from './erasing/erase-dialog.tsx';
import { MergeDialog } from './merging/merge-dialog.tsx';

/** What is seldom done with a patient's record. */
export function PatientMenu({ patient }: { patient: Patient }) {
  const { id } = patient;
  const { t } = useTranslation('patients');
  const navigate = useNavigate();
  const [exporting, setExporting] = useState(false);
  const [merging, setMerging] = useState(false);
  const [erasing, setErasing] = useState(false);
  const isAdministrator = useMay('administer');
  useCommands([{ id: 'patient.export', title: t('exports:patient'), run: () => setExporting(true) }]);
  const administration = [
    { label: t('audit:ofPatient'), run: () => void navigate({ to: '/audit', search: { patient: id } }) },
    { label: t('merging:open'), run: () => setMerging(true) },
    ...(patient.archivedAt === null ? [] : [{ label: t('erasing:open'), run: () => setErasing(true) }]),
  ];
  return (
    <>
      <ChoiceMenu
        label={t('more')}
        trigger={
          <IconButton label={t('more')}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
        choices={[
          { label: t('exports:patient'), run: () => setExporting(true) },
          ...(isAdministrator ? administration : []),
        ]}
      />
      <ExportPatientDialog patientId={id} open={exporting} onOpenChange={setExporting} />
      <MergeDialog
        open={merging}
        onOpenChange={setMerging}
        patient={patient}
        onMerged={(kept) => void navigate({ to: '/patients/$patientId', params: { patientId: kept.id } })}
      />
      <EraseDialog open={erasing} onOpenChange={setErasing} patient={patient} />
    </>
  );
}
