import { useTranslation } from 'react-i18next';
import { type Application, VARIANTS } from '../../../../shared/model/application.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { SafetyGate } from '../../plans/safety/safety-gate.tsx';
import type { Safety } from '../../plans/safety/use-safety.ts';

type Variant = (typeof VARIANTS)[number];

/** What is asked before a session starts: which of two alternating ones, and what nobody has acknowledged. */
export function StartGate({
  variant,
  onVariant,
  onStart,
  onCancel,
  ...gate
}: {
  planId: string;
  applications: readonly Application[];
  open: Safety['open'];
  asked: number;
  /** The one that is to be given; null where sessions do not alternate. */
  variant: Variant | null;
  onVariant: (variant: Variant) => void;
  onStart: () => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation('running');
  const count = gate.open.length;
  return (
    <SafetyGate
      {...gate}
      label={t('start.before')}
      title={count === 0 ? t('start.before') : t('start.title', { count })}
      sentence={count === 0 ? '' : t('start.sentence')}
    >
      {variant === null ? null : (
        <Segmented
          label={t('start.variant')}
          value={variant}
          onChange={onVariant}
          choices={VARIANTS.map((value) => ({ value, label: t(`rounds:session.${value}`) }))}
        />
      )}
      <Button kind="primary" onClick={onStart}>
        {t(count === 0 ? 'start.button' : 'start.anyway')}
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        {t('start.cancel')}
      </Button>
    </SafetyGate>
  );
}
