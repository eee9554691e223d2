import { Tabs } from '@base-ui/react/tabs';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../shared/model/patient.ts';
import { usePractice } from '../../app/use-practice.ts';
import type { Graphics } from '../../scene/use-canvas.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './body-map.module.css';
import { type Drawing, type Look, shownRegions, useChangedSkin, useDrawnSkin } from './drawings.ts';
import { PainPanel } from './pain-panel.tsx';
import { hadAdverse, marksOfUse } from './point-use.ts';
import { PointUseTable } from './point-use-table.tsx';

const BodyPicture = lazy(async () => ({
  default: (await import('../../scene/body-picture.tsx')).BodyPicture,
}));

const FlatBody = lazy(async () => ({ default: (await import('./flat-body.tsx')).FlatBody }));

type Tab = 'pain' | 'points';

const NO_DRAWINGS: readonly Drawing[] = [];
const NOTHING: readonly never[] = [];
const NOBODY: ReadonlySet<string> = new Set();

/** Where it hurt over time, and which points were used: on the body of a patient and in lists beside it. Fills its place. */
export function BodyMap({ patient }: { patient: Patient }) {
  const { t } = useTranslation('body-map');
  const { id: patientId, sex, build } = patient;
  const [tab, setTab] = useState<Tab>('pain');
  const [graphics, setGraphics] = useState<Graphics>('fine');

  const record = usePractice('sessions.painDrawings', { patientId });
  const drawings = record.data?.drawings ?? NO_DRAWINGS;
  const last = drawings.length - 1;
  const [look, setLook] = useState<Look>('overlaid');
  const [picked, setPicked] = useState<number | null>(null);
  const chosen = Math.min(picked ?? last, last);
  const [against, setAgainst] = useState(0);
  const drawn = useDrawnSkin(sex, build, drawings);
  const isCompared = look === 'compared';
  const from = isCompared ? (drawings[against] ?? null) : null;
  const changed = useChangedSkin(sex, build, from, isCompared ? (drawings[chosen] ?? null) : null);
  const regions = useMemo(
    () => shownRegions(look, drawn.regions, changed.regions, chosen),
    [look, drawn.regions, changed.regions, chosen],
  );

  const used = usePractice('sessions.pointUse', { patientId });
  const points = used.data?.points ?? NOTHING;
  const marks = useMemo(() => marksOfUse(points), [points]);
  const adverse = useMemo(() => hadAdverse(points), [points]);
  const [point, setPoint] = useState<string | null>(null);

  const failure = record.error?.message ?? used.error?.message ?? drawn.failure ?? changed.failure;
  const isPain = tab === 'pain';
  const isFlat = graphics === 'none' || graphics === 'gone';
  const name = t(isPain ? 'pain.title' : 'points.title');
  return (
    <div className={styles.place}>
      <div className={styles.map}>
        <div className={styles.body}>
          <Suspense>
            <BodyPicture
              sex={sex}
              build={build}
              name={name}
              marks={isPain ? NOTHING : marks}
              regions={isPain ? regions : NOTHING}
              selectedId={isPain ? null : point}
              warnedIds={isPain ? NOBODY : adverse}
              onSelect={setPoint}
              onGraphics={setGraphics}
            />
          </Suspense>
          {isFlat ? (
            <Suspense>
              <FlatBody sex={sex} build={build} name={name} regions={isPain ? regions : NOTHING} />
            </Suspense>
          ) : null}
        </div>
        <Tabs.Root value={tab} onValueChange={(next) => setTab(next as Tab)} className={styles.side}>
          <Tabs.List className={styles.tabs} aria-label={t('title')}>
            <Tabs.Tab value="pain" className={styles.tab}>
              {t('pain.title')}
            </Tabs.Tab>
            <Tabs.Tab value="points" className={styles.tab}>
              {t('points.title')}
            </Tabs.Tab>
          </Tabs.List>
          {failure === null || failure === undefined ? null : <Notice kind="danger" text={failure} />}
          <Tabs.Panel value="pain" className={styles.panel}>
            {record.data === undefined ? null : drawings.length === 0 ? (
              <EmptyState title={t('pain.none')} hint={t('pain.noneHint')} />
            ) : (
              <PainPanel
                drawings={drawings}
                drawn={drawn.regions}
                look={look}
                onLook={setLook}
                chosen={chosen}
                onChoose={setPicked}
                against={against}
                onAgainst={setAgainst}
                changed={changed.regions}
              />
            )}
          </Tabs.Panel>
          <Tabs.Panel value="points" className={styles.panel}>
            {used.data === undefined ? null : points.length === 0 ? (
              <EmptyState title={t('points.none')} hint={t('points.noneHint')} />
            ) : (
              <>
                <PointUseTable
                  points={points}
                  label={t('points.ofPatient')}
                  chosen={point}
                  onChoose={setPoint}
                />
                <p className={styles.note}>{t('points.note')}</p>
              </>
            )}
          </Tabs.Panel>
        </Tabs.Root>
      </div>
    </div>
  );
}
