import { useTranslation } from 'react-i18next';
import { seenTogether } from '../../../../shared/clinical/safety/notices.ts';
import type { Notice } from '../../../../shared/clinical/safety/types.ts';
import { useMay } from '../../../app/use-may.ts';
import { Button } from '../../../ui/button.tsx';

type OnSeen = (notices: readonly Notice[]) => void;

/** Says that one notice was seen. */
export function AcknowledgeOne({ notice, onSeen }: { notice: Notice; onSeen: OnSeen }) {
  const { t } = useTranslation('safety');
  if (!useMay('treat')) return null;
  return (
    <Button aria-label={t('acknowledgeNotice', { what: notice.what })} onClick={() => onSeen([notice])}>
      {t('acknowledge')}
    </Button>
  );
}

/** Says at once that every open caution was seen, where there are several. What says stop is looked at one by one. */
export function AcknowledgeCautions({ open, onSeen }: { open: readonly Notice[]; onSeen: OnSeen }) {
  const { t } = useTranslation('safety');
  const cautions = seenTogether(open);
  if (!useMay('treat') || cautions.length < 2) return null;
  return (
    <Button onClick={() => onSeen(cautions)}>{t('acknowledgeCautions', { count: cautions.length })}</Button>
  );
}
