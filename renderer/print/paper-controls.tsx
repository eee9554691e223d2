import { FileDown, Printer } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, type PracticeSettings } from '../../shared/model/practice.ts';
import { useCommands } from '../app/commands/use-commands.ts';
import { Button } from '../ui/button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import styles from './preview.module.css';
import { rememberPrinting } from './print-habits.ts';
import { PrinterChoice } from './printer-choice.tsx';
import type { WaysOut } from './use-ways-out.ts';

export type Paper = PracticeSettings['paper'];

/** Which paper, and the ways out of the machine that this host has. */
export function PaperControls({
  paper,
  onPaper,
  ...out
}: {
  paper: Paper;
  onPaper: (paper: Paper) => void;
} & ComponentProps<typeof OutControls>) {
  const { t } = useTranslation('handout');
  return (
    <>
      <Segmented
        label={t('toolbar.paper')}
        value={paper}
        onChange={(chosen) => {
          onPaper(chosen);
          void rememberPrinting({ paper: chosen });
        }}
        choices={PAPERS.map((value) => ({ value, label: t(`toolbar.${value}`) }))}
      />
      <OutControls {...out} />
    </>
  );
}

/** The ways out of the machine alone, for a paper whose size is settled. */
export function OutControls({
  ways,
  ready,
}: {
  ways: WaysOut;
  /** Whether the paper is complete. */
  ready: boolean;
}) {
  const { t } = useTranslation('handout');
  const { print, savePdf } = ways;
  useCommands([
    { id: 'paper.print', title: t('toolbar.print'), available: ready, run: print },
    {
      id: 'paper.pdf',
      title: t('toolbar.savePdf'),
      available: ready && savePdf !== undefined,
      run: () => savePdf?.(),
    },
  ]);
  return (
    <>
      <p className={styles.saved} role="status">
        {typeof ways.pdf === 'object'
          ? ways.pdf.failure
          : ways.pdf === 'none'
            ? null
            : t(`toolbar.${ways.pdf}`)}
      </p>
      <PrinterChoice />
      {savePdf === undefined ? null : (
        <Button icon={<FileDown aria-hidden />} disabled={!ready || ways.pdf === 'saving'} onClick={savePdf}>
          {t('toolbar.savePdf')}
        </Button>
      )}
      <Button kind="primary" icon={<Printer aria-hidden />} disabled={!ready} onClick={print}>
        {t('toolbar.print')}
      </Button>
    </>
  );
}
