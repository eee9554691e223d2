import { ClipboardPaste, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { countPresent } from '../../../../shared/clinical/protocols/apply.ts';
import { forgetCopied, useCopied } from '../../../app/copied.ts';
import { useMay } from '../../../app/use-may.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { usePlanWork } from '../plan-context.ts';
import prescription from '../prescription.module.css';

/** What was copied in another plan, offered to this one as long as it lacks some of the places. */
export function CopiedBar({ planId, onPaste }: { planId: string; onPaste: () => void }) {
  const { t } = useTranslation('rounds');
  const mayTreat = useMay('treat');
  const { content } = usePlanWork();
  const copied = useCopied((now) => now.copied);
  if (copied === null || copied.planId === planId || !mayTreat) return null;
  const count = copied.part.applications.length;
  if (countPresent(content, copied.part) === count) return null;
  return (
    <div className={prescription.told}>
      <span>{t('copiedElsewhere', { count })}</span>
      <span className={prescription.toldButtons}>
        <Button
          kind="quiet"
          icon={<ClipboardPaste aria-hidden />}
          aria-keyshortcuts="Control+V"
          onClick={onPaste}
        >
          {t('pasteHere')}
        </Button>
        <IconButton label={t('forgetCopied')} onClick={forgetCopied}>
          <X aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}
