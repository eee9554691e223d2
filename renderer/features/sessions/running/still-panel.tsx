import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionRun } from '../../../../shared/clinical/session/run.ts';
import { taskKey } from '../../../../shared/clinical/session/run.ts';
import { stillIn, takenOut } from '../../../../shared/clinical/session/still-in.ts';
import type { Act } from '../../../../shared/model/session.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './panels.module.css';
import { useRunTools } from './run-context.ts';
import { WordsForm } from './words-form.tsx';

/**
 * What is still in or on the body, region by region, each with the button that takes it out. `onReason` is there where
 * the session is being completed: it goes through with a written reason.
 */
export function StillPanel({
  run,
  onReason,
  onBack,
}: {
  run: SessionRun;
  onReason?: (reason: string) => void;
  onBack?: () => void;
}) {
  const { t } = useTranslation('running');
  const { words, record } = useRunTools();
  const { byRegion, tasks } = stillIn(run);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className={styles.still} aria-labelledby="still">
      <h2 id="still" ref={head} tabIndex={-1}>
        {t(onReason === undefined ? 'still.stopped' : 'still.title')}
      </h2>
      <ul>
        {byRegion.map(({ region, needles, held }) => {
          const what = t('still.region', { region: t(`regions.${region}`), count: needles });
          return (
            <TakeOut
              key={region}
              what={what}
              detail={held
                .map(({ entry, sides }) =>
                  t('still.entry', {
                    place: words.place(entry.application.id).label,
                    sides: words.sides(sides),
                  }),
                )
                .join(', ')}
              action={t('still.takeOut', { count: needles })}
              onPress={() => held.map(takenOut).forEach(record)}
            />
          );
        })}
        {tasks.map(({ task }) => {
          const act: Act = { kind: 'ended', task };
          const what = `${words.placeOf(task)}, ${words.thing(task)}`;
          return (
            <TakeOut
              key={taskKey(task)}
              what={what}
              detail=""
              action={words.tick(act)}
              onPress={() => record(act)}
            />
          );
        })}
      </ul>
      {onReason === undefined ? null : (
        <>
          <WordsForm
            label={t('still.reason')}
            action={t('still.complete')}
            most={300}
            onDone={(reason) => reason !== null && onReason(reason)}
          />
          <p>{t('still.reasonHint')}</p>
        </>
      )}
      {onBack === undefined ? null : <Button onClick={onBack}>{t('still.back')}</Button>}
    </section>
  );
}

function TakeOut({
  what,
  detail,
  action,
  onPress,
}: {
  what: string;
  detail: string;
  action: string;
  onPress: () => void;
}) {
  const { t } = useTranslation('running');
  return (
    <li>
      <p>
        <b>{what}</b>
        {detail}
      </p>
      <Button aria-label={t('tick.label', { what: action, place: what })} onClick={onPress}>
        {action}
      </Button>
    </li>
  );
}
