import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import styles from './shorthand-line.module.css';
import { awaitPlaces, useWaiting } from './waiting-places.ts';

/** Says which place is to be shown on the body next, until it is shown or left out. */
export function WaitingNotice({ planId }: { planId: string }) {
  const { t } = useTranslation('shorthand');
  const [next, ...more] = useWaiting(planId);
  return (
    <div role="status">
      {next === undefined ? null : (
        <div className={styles.waiting}>
          <p>
            {t(`waiting.${next.kind}`)} {more.length > 0 ? t('waiting.more', { count: more.length }) : null}
          </p>
          <Button kind="quiet" onClick={() => awaitPlaces(planId, more)}>
            {t('waiting.leave')}
          </Button>
        </div>
      )}
    </div>
  );
}
