import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REVIEW_DECISIONS, type Review } from '../../../shared/model/outcome.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { longDate } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './course-screen.module.css';

/** How the plan was looked over, and the question when it is time to: continue, change, stop or refer. */
export function Reviews({
  planId,
  reviews,
  sessions,
  dueAfter,
}: {
  planId: string;
  reviews: readonly Review[];
  /** How many sessions were given. */
  sessions: number;
  /** After how many sessions the plan waits to be looked over; null when it does not. */
  dueAfter: number | null;
}) {
  const { t } = useTranslation('reviews');
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const isAsking = isOpen || dueAfter !== null;
  useCommands([{ id: 'course.review', title: t('now'), available: !isAsking, run: () => setOpen(true) }]);
  return (
    <section className={styles.part} aria-labelledby="reviews">
      <div className={styles.partHead}>
        <h2 id="reviews">{t('title')}</h2>
        {isAsking ? null : (
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {t('now')}
          </Button>
        )}
      </div>
      {isAsking ? (
        <ReviewForm
          planId={planId}
          sessions={sessions}
          isDue={dueAfter !== null}
          onClose={() => setOpen(false)}
        />
      ) : null}
      {reviews.length === 0 && !isAsking ? <p className={styles.quiet}>{t('none')}</p> : null}
      <ul className={styles.reviews}>
        {reviews.toReversed().map(({ id, at, by, decision, note, sessions: after }) => (
          <li key={id}>
            <p>
              <b>{t(`decided.${decision}`)}</b> {t('after', { count: after })}
            </p>
            {note === '' ? null : <p dir="auto">{note}</p>}
            <p className={styles.quiet}>
              {longDate(at, locale)} · <bdi>{by}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReviewForm({
  planId,
  sessions,
  isDue,
  onClose,
}: {
  planId: string;
  sessions: number;
  isDue: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('reviews');
  const { t: common } = useTranslation();
  const review = useCommand('outcomes.review', ['outcomes']);
  const [decision, setDecision] = useState<Review['decision'] | null>(null);
  const [note, setNote] = useState('');
  const record = async () => {
    if (decision === null) return;
    const done = await review.mutateAsync({ planId, decision, note: note.trim() }).catch(() => null);
    if (done === null) return;
    setDecision(null);
    setNote('');
    onClose();
  };
  return (
    <div className={styles.ask} data-due={isDue ? '' : undefined}>
      <p className={styles.question}>{t('question', { count: sessions })}</p>
      <Segmented
        label={t('decision')}
        value={decision}
        onChange={setDecision}
        choices={REVIEW_DECISIONS.map((value) => ({ value, label: t(`decisions.${value}`) }))}
      />
      <TextArea
        label={t('note')}
        value={note}
        dir="auto"
        maxLength={20_000}
        onChange={({ target }) => setNote(target.value)}
      />
      {review.error === null ? null : <Notice kind="danger" text={review.error.message} />}
      <div className={styles.asked}>
        {isDue ? null : <Button onClick={onClose}>{common('cancel')}</Button>}
        <Button kind="primary" disabled={decision === null || review.isPending} onClick={record}>
          {t('record')}
        </Button>
      </div>
    </div>
  );
}
