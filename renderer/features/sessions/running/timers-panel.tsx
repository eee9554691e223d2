import { useTranslation } from 'react-i18next';
import { type Dial, dialsOf } from '../../../../shared/clinical/session/dials.ts';
import { type SessionRun, taskKey } from '../../../../shared/clinical/session/run.ts';
import styles from './panels.module.css';
import { Ring } from './ring.tsx';
import { useRunTools } from './run-context.ts';
import { useLeft } from './use-left.ts';

/** A dial for each time that runs, the one that ends first in front. */
export function TimersPanel({ run }: { run: SessionRun }) {
  const { t } = useTranslation('running');
  const dials = dialsOf(run);
  return (
    <section className={styles.part} aria-labelledby="timers">
      <h3 id="timers">{t('timers.title')}</h3>
      {dials.length === 0 ? (
        <p className={styles.none}>{t('timers.none')}</p>
      ) : (
        <ul className={styles.dials}>
          {dials.map((dial, index) => (
            <DialOf key={taskKey(dial.tasks[0]!.task)} dial={dial} run={run} isNext={index === 0} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DialOf({ dial, run, isNext }: { dial: Dial; run: SessionRun; isNext: boolean }) {
  const { t } = useTranslation('running');
  const { words } = useRunTools();
  const [first] = dial.tasks;
  const left = useLeft(first!, run)!;
  const { task } = first!;
  const place = words.placeOf(task);
  const isNeedling = task.of === 'entry' && task.modality === 'needling';
  const what =
    dial.tasks.length > 1
      ? t('timers.needles', { count: dial.needles })
      : isNeedling
        ? place
        : `${place} ${task.of === 'lead' ? '' : t(`thing.${task.modality}`)}`.trim();
  return (
    <li className={styles.dial} data-over={left.isOver}>
      <Ring share={left.share} size={92} isNext={isNext} />
      <div>
        <b>{left.isOver ? `+${left.text}` : left.text}</b>
        <span title={what}>{what}</span>
      </div>
    </li>
  );
}
