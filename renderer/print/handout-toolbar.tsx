import { Link } from '@tanstack/react-router';
import { ArrowLeft, FileDown, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../shared/model/patient.ts';
import { PAPERS, type PracticeSettings } from '../../shared/model/practice.ts';
import { PatientBanner } from '../app/patient-banner.tsx';
import { Button } from '../ui/button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import styles from './preview.module.css';
import type { WaysOut } from './use-ways-out.ts';

type Paper = PracticeSettings['paper'];

/** Whose handout it is, the way back, paper, and the ways out of the machine that this host has. */
export function HandoutToolbar({
  patient,
  planId,
  paper,
  onPaper,
  ways,
  ready,
}: {
  patient: Patient;
  planId: string;
  paper: Paper;
  onPaper: (paper: Paper) => void;
  ways: WaysOut;
  /** Whether the paper is complete. */
  ready: boolean;
}) {
  const { t } = useTranslation('handout');
  return (
    <PatientBanner
      patient={patient}
      plan={
        <>
          <p className={styles.title}>{t('preview')}</p>
          <Link to="/plans/$planId" params={{ planId }} className={styles.back}>
            <ArrowLeft aria-hidden />
            {t('toolbar.back')}
          </Link>
        </>
      }
    >
      <p className={styles.saved} role="status">
        {ways.saved ? t('toolbar.saved') : null}
      </p>
      <Segmented
        label={t('toolbar.paper')}
        value={paper}
        onChange={onPaper}
        choices={PAPERS.map((value) => ({ value, label: t(`toolbar.${value}`) }))}
      />
      {ways.savePdf === undefined ? null : (
        <Button icon={<FileDown aria-hidden />} disabled={!ready} onClick={ways.savePdf}>
          {t('toolbar.savePdf')}
        </Button>
      )}
      <Button kind="primary" icon={<Printer aria-hidden />} disabled={!ready} onClick={ways.print}>
        {t('toolbar.print')}
      </Button>
    </PatientBanner>
  );
}
