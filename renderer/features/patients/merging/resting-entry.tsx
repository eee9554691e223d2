import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../shared/contract/index.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** In the place of the plans of an entry that was put together with another one: the way there. */
export function RestingEntry({ into }: { into: NonNullable<Output<'patients.merges'>['into']> }) {
  const { t } = useTranslation('merging');
  const navigate = useNavigate();
  return (
    <section>
      <EmptyState title={t('into', { name: into.name, number: into.recordNumber })} hint={t('intoHint')} />
      <Button
        kind="primary"
        onClick={() => void navigate({ to: '/patients/$patientId', params: { patientId: into.id } })}
      >
        {t('intoOpen', { number: into.recordNumber })}
      </Button>
    </section>
  );
}
