import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../shared/clinical/course/series.ts';
import type { Measurement } from '../../../shared/model/outcome.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { today } from '../../app/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './entry.module.css';
import { MeasureEntry } from './measure-entry.tsx';

/** Scores that were told outside a session, on the telephone for example; or one that was recorded is put right. */
export function RecordScores({
  plan,
  measurements,
  correcting,
  onClose,
}: {
  plan: Plan;
  measurements: readonly Measurement[];
  correcting: Measurement | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('outcomes');
  const [on, setOn] = useState(correcting?.on ?? today());
  // What the record gives back while it is being filled in is this time, not the time before.
  const [before] = useState(measurements);
  const targets =
    correcting === null
      ? plan.content.targets
      : [plan.content.targets.find(({ id }) => id === correcting.targetId) ?? goneTarget(correcting)];
  return (
    <Dialog
      title={t(correcting === null ? 'record.title' : 'record.correct')}
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <div className={styles.entries} data-scores>
        {targets.map((target) => (
          <MeasureEntry
            key={target.id}
            planId={plan.id}
            sessionId={correcting?.sessionId ?? null}
            target={target}
            on={on}
            measured={correcting ?? undefined}
            last={before.findLast(
              (one) => one.id !== correcting?.id && keyOf({ ...one, id: one.targetId }) === keyOf(target),
            )}
          />
        ))}
        <TextField
          label={t('record.day')}
          type="date"
          value={on}
          max={today()}
          // A session's scores are those of its day.
          disabled={correcting !== null && correcting.sessionId !== null}
          onChange={({ target: { value } }) => {
            if (value !== '') setOn(value);
          }}
        />
      </div>
      <DialogActions>
        <Button kind="primary" onClick={onClose}>
          {t('record.done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** A target that the plan holds no more, from what was measured for it. */
const goneTarget = ({ targetId, measure, label }: Measurement) =>
  ({ id: targetId, measure, label, baseline: null, target: null, asked: 'review' }) as const;
