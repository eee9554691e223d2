import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Found } from '../../../../shared/atlas/search.ts';
import { placeKey } from '../../../../shared/clinical/places.ts';
import { entriesOf, type SessionRun } from '../../../../shared/clinical/session/run.ts';
import { type Habits, startingNeedling, UNTREATED } from '../../../../shared/clinical/starting.ts';
import type { Patient } from '../../../../shared/model/patient.ts';
import type { Place } from '../../../../shared/model/place.ts';
import { useReadings } from '../../../app/use-readings.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { FindPoint } from '../../plans/find-point.tsx';
import { tenderPlaceAt } from '../../plans/tender-place.ts';
import { sideOf } from '../../plans/use-adding.ts';
import styles from './rows.module.css';
import { useRunTools } from './run-context.ts';

/** Finds a point, or a tender place there, and needles it in the round in which the patient lies. The plan stays as it is. */
export function AddPoint({
  run,
  patient,
  habits,
  onClose,
}: {
  run: SessionRun;
  patient: Patient;
  habits: Habits;
  onClose: () => void;
}) {
  const { t } = useTranslation('running');
  const { record } = useRunTools();
  const readings = useReadings();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const planned = new Set(entriesOf(run).flatMap(({ application }) => placeKey(application.place) ?? []));
  const position = run.rounds[run.round]?.position ?? null;
  const add = async (found: Found) => {
    const { point, level, kind } = found;
    const side = sideOf(found);
    try {
      const place: Place =
        kind === 'point'
          ? { kind: 'point', code: point.code, level }
          : await tenderPlaceAt(patient, readings, point.code, level, side);
      const id = crypto.randomUUID();
      const needling = startingNeedling(habits, place);
      record({ kind: 'added', application: { ...UNTREATED, id, place, side, position, needling } });
      setTrouble(null);
    } catch (cause) {
      setTrouble(t('plans:body.noPlace', { reason: (cause as Error).message }));
    }
  };
  return (
    <section
      className={styles.adding}
      aria-label={t('add.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className={styles.addingHead}>
        {t('add.title')}
        <IconButton label={t('add.done')} onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      {trouble === null ? null : <Notice kind="danger" text={trouble} />}
      <FindPoint inputRef={input} planned={planned} onAdd={(found) => void add(found)}>
        <p className={styles.addingHint}>{t('add.hint')}</p>
      </FindPoint>
    </section>
  );
}
