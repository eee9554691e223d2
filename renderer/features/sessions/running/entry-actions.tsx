import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryRun, SessionRun } from '../../../../shared/clinical/session/run.ts';
import { otherTasks, sidesThat } from '../../../../shared/clinical/session/tick.ts';
import { DepthMm, type Pole } from '../../../../shared/model/application.ts';
import type { Act, FeltResponse, Task } from '../../../../shared/model/session.ts';
import { FELT_RESPONSES } from '../../../../shared/model/session.ts';
import { refusalWords } from '../../../app/i18n/refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { NumberField } from '../../../ui/field.tsx';
import styles from './entry-actions.module.css';
import { useRunTools } from './run-context.ts';
import { SkipForm } from './skip-form.tsx';
import { WordsForm } from './words-form.tsx';

type Sides = readonly Pole['side'][];

/** Everything that can be recorded at one entry beside its next step: each side by itself, what was felt, time, a note. */
export function EntryActions({
  entry,
  held,
  onClose,
}: {
  entry: EntryRun;
  held: Pick<SessionRun, 'isStopped'>;
  onClose: () => void;
}) {
  const { t } = useTranslation('running');
  const { words, record } = useRunTools();
  const [adverse, setAdverse] = useState<Sides | null>(null);
  const [skipping, setSkipping] = useState<Task | null>(null);
  const { application, needles, tasks } = entry;
  const { id } = application;
  const { label } = words.place(id);
  const each: Sides[] = needles.map(({ side }) => [side]);
  const all: Sides[] = needles.length > 1 ? [needles.map(({ side }) => side), ...each] : each;
  const needling = tasks.find(({ task }) => task.of === 'entry' && task.modality === 'needling');
  const nameOf = (sides: Sides) => t(`sideNames.${sides.length > 1 ? 'both' : sides[0]!}`);
  const respond = (sides: Sides, response: FeltResponse) => {
    if (response === 'adverse') setAdverse(sides);
    else record({ kind: 'response', applicationId: id, sides: [...sides], response, note: '' });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that the row already is
    <div
      role="group"
      aria-label={t('row.details', { place: label })}
      className={styles.actions}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        const opener = event.currentTarget.closest('li')?.querySelector<HTMLElement>('[data-opener]');
        onClose();
        opener?.focus();
      }}
    >
      {all.map((sides) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div key={sides.join()} role="group" aria-label={nameOf(sides)} className={styles.side}>
          <span className={styles.label}>{nameOf(sides)}</span>
          <NeedleStep entry={entry} sides={sides} isStopped={held.isStopped} />
          <span className={styles.responses}>
            {FELT_RESPONSES.map((response) => (
              <Button
                key={response}
                aria-pressed={sides.every(
                  (side) => needles.find((needle) => needle.side === side)?.felt?.response === response,
                )}
                disabled={!wereIn(entry, sides)}
                onClick={() => respond(sides, response)}
              >
                {t(`response.${response}`)}
              </Button>
            ))}
          </span>
        </div>
      ))}
      {adverse === null ? null : (
        <WordsForm
          label={t('response.what')}
          action={t('response.record')}
          most={200}
          onDone={(note) => {
            setAdverse(null);
            if (note !== null) {
              record({ kind: 'response', applicationId: id, sides: [...adverse], response: 'adverse', note });
            }
          }}
        />
      )}
      {needling === undefined ? null : (
        <div className={styles.line}>
          <Depth entry={entry} />
          <More task={needling.task} minutes={needling.minutes} state={needling.state} />
          {needles.some(({ state }) => state === 'waiting') ? (
            <Button onClick={() => setSkipping(needling.task)}>
              {t('open.skipWhat', { what: words.thing(needling.task) })}
            </Button>
          ) : null}
        </div>
      )}
      {otherTasks(entry).map(({ task, state, minutes }) => {
        const act: Act | null =
          state === 'waiting'
            ? { kind: 'begun', task }
            : state === 'running'
              ? { kind: 'ended', task }
              : null;
        return (
          <div key={task.of === 'entry' ? task.modality : task.leadId} className={styles.line}>
            <span className={styles.thing}>{words.thing(task)}</span>
            {act === null ? (
              <span className={styles.over}>{t(`row.state.${state}`)}</span>
            ) : (
              <Button disabled={act.kind === 'begun' && held.isStopped} onClick={() => record(act)}>
                {words.tick(act)}
              </Button>
            )}
            <More task={task} minutes={minutes} state={state} />
            {state === 'waiting' ? (
              <Button onClick={() => setSkipping(task)}>
                {t('open.skipWhat', { what: words.thing(task) })}
              </Button>
            ) : null}
          </div>
        );
      })}
      {skipping === null ? null : (
        <SkipForm
          what={words.thing(skipping)}
          onDone={(reason) => {
            setSkipping(null);
            if (reason !== null) record({ kind: 'skipped', task: skipping, reason });
          }}
        />
      )}
      {application.note === '' ? null : (
        <p className={styles.planNote}>{t('open.planNote', { text: application.note })}</p>
      )}
      <WordsForm
        label={t('open.noteHint', { place: label })}
        action={t('open.write')}
        most={500}
        onDone={(text) => text !== null && record({ kind: 'noted', applicationId: id, text })}
      />
    </div>
  );
}

const wereIn = ({ needles }: EntryRun, sides: Sides): boolean =>
  sides.every((side) => {
    const state = needles.find((needle) => needle.side === side)?.state;
    return state === 'in' || state === 'out';
  });

/** The needles of some sides, in or out: whatever comes next for them. */
function NeedleStep({ entry, sides, isStopped }: { entry: EntryRun; sides: Sides; isStopped: boolean }) {
  const { t } = useTranslation('running');
  const { words, record } = useRunTools();
  const applicationId = entry.application.id;
  const among = (state: 'waiting' | 'in') => sidesThat(entry, state).filter((side) => sides.includes(side));
  const [waiting, inBody] = [among('waiting'), among('in')];
  const step: Act | null =
    waiting.length > 0 && !isStopped
      ? { kind: 'needlesIn', applicationId, sides: waiting }
      : inBody.length > 0
        ? { kind: 'needlesOut', applicationId, sides: inBody }
        : null;
  const state = entry.needles.find(({ side }) => sides.includes(side))!.state;
  return (
    <span className={styles.step}>
      {step === null ? (
        t(`row.state.${state}`)
      ) : (
        <Button onClick={() => record(step)}>{words.tick(step)}</Button>
      )}
    </span>
  );
}

const LONGER_MIN = [2, 5] as const;

/** Longer than planned. */
function More({ task, minutes, state }: { task: Task; minutes: number | null; state: string }) {
  const { t } = useTranslation('running');
  const { words, record } = useRunTools();
  if (minutes === null || (state !== 'running' && state !== 'waiting')) return null;
  return LONGER_MIN.map((more) => (
    <Button
      key={more}
      aria-label={`${words.thing(task)} ${t('open.more', { count: more })}`}
      onClick={() => record({ kind: 'extended', task, minutes: more })}
    >
      {t('open.more', { count: more })}
    </Button>
  ));
}

/** Another depth than planned. */
function Depth({ entry: { application } }: { entry: EntryRun }) {
  const { t } = useTranslation('running');
  const { record } = useRunTools();
  const needling = application.needling!;
  const [depth, setDepth] = useState(needling.depthMm);
  const checked = DepthMm.nullable().safeParse(depth);
  const change = () => {
    if (!checked.success || depth === needling.depthMm) return;
    record({ kind: 'adjusted', applicationId: application.id, needling: { ...needling, depthMm: depth } });
  };
  return (
    <form
      className={styles.depth}
      onSubmit={(event) => {
        event.preventDefault();
        change();
      }}
    >
      <NumberField
        label={t('open.depth')}
        unit={t('open.depthMm')}
        value={depth}
        onChange={setDepth}
        decimals={1}
        error={checked.success ? undefined : refusalWords(checked.error.issues[0]!.message)}
      />
      <Button type="submit" disabled={!checked.success || depth === needling.depthMm}>
        {t('open.change')}
      </Button>
    </form>
  );
}
