import { Link } from '@tanstack/react-router';
import { ArrowLeft, FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../shared/model/patient.ts';
import { PAPERS, type PracticeSettings } from '../../shared/model/practice.ts';
import { shell } from '../app/host.ts';
import { PatientBanner } from '../app/patient-banner.tsx';
import { Button } from '../ui/button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import styles from './preview.module.css';

type Paper = PracticeSettings['paper'];

/** Whose handout it is, the way back, paper, and the ways out of the machine that this host has. */
export function HandoutToolbar({
  patient,
  planId,
  paper,
  onPaper,
  fileName,
  ready,
}: {
  patient: Patient;
  planId: string;
  paper: Paper;
  onPaper: (paper: Paper) => void;
  /** For the PDF, without its ending. */
  fileName: string;
  /** Whether the paper is complete. */
  ready: boolean;
}) {
  const { t } = useTranslation('handout');
  const [saved, setSaved] = useState(false);
  const print = async () => {
    await document.fonts.ready;
    if (shell === undefined) window.print();
    else await shell.print();
  };
  const savePdf = async () => {
    setSaved(false);
    await document.fonts.ready;
    setSaved(await shell!.savePdf(fileName));
  };
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
        {saved ? t('toolbar.saved') : null}
      </p>
      <Segmented
        label={t('toolbar.paper')}
        value={paper}
        onChange={onPaper}
        choices={PAPERS.map((value) => ({ value, label: t(`toolbar.${value}`) }))}
      />
      {shell === undefined ? null : (
        <Button icon={<FileDown aria-hidden />} disabled={!ready} onClick={() => void savePdf()}>
          {t('toolbar.savePdf')}
        </Button>
      )}
      <Button kind="primary" icon={<Printer aria-hidden />} disabled={!ready} onClick={() => void print()}>
        {t('toolbar.print')}
      </Button>
    </PatientBanner>
  );
}
