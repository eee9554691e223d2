import { CatchBoundary } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyViewProps } from '../../scene/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { useHighlighted } from './highlight.ts';
import styles from './plan-screen.module.css';

const BodyView = lazy(async () => ({ default: (await import('../../scene/body-view.tsx')).BodyView }));

/** The body in the middle. It comes after the rest, and the rest does not need it. */
export function BodyPane(props: Omit<BodyViewProps, 'highlightedCode'>) {
  const highlightedCode = useHighlighted(({ code }) => code);
  const { t } = useTranslation('plans');
  return (
    <CatchBoundary
      getResetKey={() => 'body'}
      errorComponent={() => (
        <div className={styles.bodyFailed}>
          <Notice kind="caution" text={t('body.failed')} />
        </div>
      )}
    >
      <Suspense fallback={<p className={styles.bodyLoading}>{t('body.loading')}</p>}>
        <BodyView {...props} highlightedCode={highlightedCode} />
      </Suspense>
    </CatchBoundary>
  );
}
