import { useTranslation } from 'react-i18next';
import type { Application } from '../../shared/model/application.ts';
import { SafetyGate } from '../features/plans/safety/safety-gate.tsx';
import type { Safety } from '../features/plans/safety/use-safety.ts';
import { Button } from '../ui/button.tsx';

/** The gate beside a paper, before it is printed or saved. */
export function PrintGate({
  ready,
  onPrint,
  onSavePdf,
  ...gate
}: {
  planId: string;
  applications: readonly Application[];
  open: Safety['open'];
  asked: number;
  /** Whether the paper is complete. */
  ready: boolean;
  onPrint: () => void;
  /** Absent where no PDF can be saved. */
  onSavePdf: (() => void) | undefined;
}) {
  const { t } = useTranslation('safety');
  if (gate.open.length === 0) return null;
  return (
    <SafetyGate
      {...gate}
      label={t('title')}
      title={t('print.title', { count: gate.open.length })}
      sentence={t('print.sentence')}
    >
      <Button disabled={!ready} onClick={onPrint}>
        {t('print.printAnyway')}
      </Button>
      {onSavePdf === undefined ? null : (
        <Button disabled={!ready} onClick={onSavePdf}>
          {t('print.saveAnyway')}
        </Button>
      )}
    </SafetyGate>
  );
}
