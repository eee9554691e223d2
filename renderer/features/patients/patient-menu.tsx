import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../shared/model/patient.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { IconButton } from '../../ui/button.tsx';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { ExportPatientDialog } from '../exchange/export-patient-dialog.tsx';

/** What is seldom done with a patient's record. */
export function PatientMenu({ patient: { id } }: { patient: Patient }) {
  const { t } = useTranslation('patients');
  const navigate = useNavigate();
  const [exporting, setExporting] = useState(false);
  useCommands([{ id: 'patient.export', title: t('exports:patient'), run: () => setExporting(true) }]);
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
          {
            label: t('audit:ofPatient'),
            run: () => void navigate({ to: '/audit', search: { patient: id } }),
          },
        ]}
      />
      <ExportPatientDialog patientId={id} open={exporting} onOpenChange={setExporting} />
    </>
  );
}
