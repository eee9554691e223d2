import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextAction } from '../../../../shared/clinical/session/next.ts';
import { entriesOf, type SessionRun } from '../../../../shared/clinical/session/run.ts';
import { entryOf } from '../../../../shared/clinical/session/steps.ts';
import { UNTREATED } from '../../../../shared/clinical/starting.ts';
import type { PlateEntry } from '../../../../shared/figure/plate-figure.ts';
import type { PatientPosition } from '../../../../shared/model/application.ts';
import type { Patient } from '../../../../shared/model/patient.ts';
import { inSentence } from '../../../app/in-sentence.ts';
import { useReadings } from '../../../app/use-readings.ts';
import type { PlateQuestion } from '../../../print/figure-messages.ts';
import { labelFonts, platePlan } from '../../../print/plate-entries.ts';
import { useDrawing } from '../../../print/use-drawing.ts';
import { useTones } from '../../../print/use-tones.ts';
import { loadBodyAtlas } from '../../../scene/body-atlas.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import styles from './figure-pane.module.css';
import { SessionFigure } from './session-figure.tsx';
import { useSame } from './use-same.ts';

const SEEN_FROM = ['back', 'front', 'left', 'right'] as const;
type SeenFrom = (typeof SEEN_FROM)[number];

/** From where a body is seen best that lies so. */
const VIEW_OF: Readonly<Record<PatientPosition, SeenFrom>> = {
  prone: 'back',
  supine: 'front',
  leftUp: 'left',
  rightUp: 'right',
  seated: 'back',
};
/** The figure's paper, millimetres: about four pixels each. */
const SPACE = { width: 90, height: 176 };
const NO_NAMES = () => ({ code: '', pinyin: '' });

/** The body with every place of the session: what is in, what comes, what is out. Drawn once, then only its dots change. */
export function FigurePane({
  run,
  next,
  patient: { sex, build },
}: {
  run: SessionRun;
  next: NextAction;
  patient: Pick<Patient, 'sex' | 'build'>;
}) {
  const { t } = useTranslation('running');
  const readings = useReadings();
  const position = run.rounds[run.round]?.position ?? 'prone';
  const [view, setView] = useState<SeenFrom>(VIEW_OF[position]);
  useEffect(() => setView(VIEW_OF[position]), [position]);
  // Depths and responses do not move a place.
  const applications = useSame(
    entriesOf(run).map(({ application: { id, place, side } }) => ({ ...UNTREATED, id, place, side })),
  );
  const tones = useTones();
  const [placed, setPlaced] = useState<readonly PlateEntry[]>([]);
  const ask = useCallback(async (): Promise<PlateQuestion | null> => {
    const [atlas] = await Promise.all([loadBodyAtlas(sex, build, readings), labelFonts(['0'])]);
    const { entries } = platePlan(applications, [], atlas, NO_NAMES);
    setPlaced(entries);
    const { mesh, occlusion } = atlas;
    return { body: { mesh, occlusion }, entries, view, space: SPACE, tones };
  }, [applications, sex, build, readings, view, tones]);
  const plate = useDrawing(ask);
  const shown = plate.state === 'drawn' ? plate.figures[0] : undefined;
  return (
    <section className={styles.pane} aria-label={t('figure.label')}>
      <div className={styles.figure}>
        {shown === undefined ? (
          <p className={styles.note} role="status">
            {plate.state === 'failed' ? t('figure.failed', { reason: plate.reason }) : t('figure.drawing')}
          </p>
        ) : (
          <SessionFigure
            figure={shown.figure}
            picture={shown.picture}
            entries={placed}
            run={run}
            nextId={entryOf(next)}
            alt={t('figure.alt', { view: inSentence(t(`figure.views.${view}`)) })}
          />
        )}
      </div>
      <div className={styles.views}>
        <Segmented
          label={t('figure.view')}
          value={view}
          onChange={setView}
          choices={SEEN_FROM.map((value) => ({ value, label: t(`figure.views.${value}`) }))}
        />
      </div>
      <ul className={styles.legend}>
        {(['in', 'toCome', 'out', 'hidden', 'next'] as const).map((state) => (
          <li key={state}>
            <span data-state={state} />
            {t(`figure.legend.${state}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
