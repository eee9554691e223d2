import { Plus } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { factsOf } from '../../../shared/clinical/course/measures.ts';
import { MOST_ACTIVITIES } from '../../../shared/clinical/course/scores.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './entry.module.css';
import { type Asked, useEntry } from './use-entry.ts';
import { useOutcomeWords } from './use-outcome-words.ts';

/** Asks for the score of one target, or for those of its activities. Enter goes on to the next score. */
export function MeasureEntry(asked: Asked) {
  const { t } = useTranslation('outcomes');
  const words = useOutcomeWords();
  const id = useId();
  const { fields, reading, change, addField, flush, failure } = useEntry(asked);
  const { target, last } = asked;
  const facts = factsOf(target.measure);
  const isActivities = target.measure === 'patientSpecific';
  const error = reading.kind === 'items' ? null : reading;

  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) flush();
  };
  return (
    <fieldset className={styles.entry} onBlur={leave} onKeyDown={nextOnEnter}>
      <legend>
        <b>{words.measure(target.measure)}</b> <bdi>{isActivities ? '' : target.label}</bdi>
      </legend>
      <div className={styles.scores}>
        {fields.map((field, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: activities may have the same name while they are written
          <div key={at} className={isActivities ? styles.activity : undefined}>
            {isActivities ? (
              <input
                className={styles.label}
                aria-label={t('entry.activity', { number: at + 1 })}
                placeholder={t('entry.activityHint')}
                value={field.label}
                maxLength={120}
                dir="auto"
                onChange={(event) => change(at, { label: event.target.value })}
              />
            ) : null}
            <span className={styles.score}>
              <input
                data-score
                inputMode="decimal"
                autoComplete="off"
                aria-label={
                  isActivities
                    ? t('entry.scoreOf', { what: field.label || t('entry.activity', { number: at + 1 }) })
                    : t('entry.scoreOf', { what: words.target(target) })
                }
                aria-invalid={error?.at === at ? true : undefined}
                aria-describedby={`${id}-said`}
                value={field.score}
                onChange={(event) => change(at, { score: event.target.value })}
              />
              {facts === null ? null : (
                <span>{t('entry.range', { lowest: facts.lowest, highest: facts.highest })}</span>
              )}
            </span>
          </div>
        ))}
        {isActivities && fields.length < MOST_ACTIVITIES ? (
          <Button kind="quiet" icon={<Plus aria-hidden />} className={styles.add} onClick={addField}>
            {t('entry.addActivity')}
          </Button>
        ) : null}
      </div>
      <p id={`${id}-said`} className={styles.said}>
        {error === null ? null : (
          <span className={styles.error} role="alert">
            {error.kind === 'notANumber' ? t('entry.notANumber') : t('entry.outOfRange', { ...error })}
          </span>
        )}
        {lastWords()}
      </p>
      {failure === null ? null : <Notice kind="danger" text={failure.message} onRetry={flush} />}
    </fieldset>
  );

  function lastWords(): string {
    if (last !== undefined) {
      return t('entry.last', { scores: words.scores(last), date: words.day(last.on) });
    }
    return target.baseline === null
      ? t('entry.first')
      : t('entry.planned', { score: words.number(target.baseline) });
  }
}

/** Enter in a score leads to the next one in the same form or panel, so that numbers can be typed in a row. */
function nextOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const scope = event.currentTarget.closest('[data-scores]') ?? event.currentTarget;
  const inputs = [...scope.querySelectorAll<HTMLInputElement>('input[data-score]')];
  const here = event.target;
  const after = inputs.find((one) => here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (after === undefined) here.blur();
  else after.focus();
  after?.select();
}
