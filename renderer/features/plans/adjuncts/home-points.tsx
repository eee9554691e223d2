import { useTranslation } from 'react-i18next';
import { POINTS, pointByCode } from '../../../../shared/atlas/points/index.ts';
import { pointSearch } from '../../../../shared/atlas/search.ts';
import { HomePoint } from '../../../../shared/model/adjuncts.ts';
import { Select } from '../../../ui/field.tsx';
import { PointBadge } from '../../../ui/point-badge.tsx';
import { AmountField } from '../draft-fields.tsx';
import { usePlanWork } from '../plan-context.ts';
import { AddField } from './add-field.tsx';
import { editIn } from './adjunct-edits.ts';
import styles from './adjuncts.module.css';
import type { Add } from './adjuncts-form.tsx';
import { RowTools } from './row-tools.tsx';

const search = pointSearch(POINTS);
const PAIRED = ['both', 'left', 'right'] as const;
const nameOf = (code: string) => {
  const point = pointByCode(code);
  return point === undefined ? code : `${code} ${point.pinyin} ${point.chinese}`;
};

/** Points that the patient presses at home. Before anything is typed, those of the prescription are offered. */
export function HomePoints({ onAdd }: { onAdd: Add }) {
  const { t } = useTranslation('adjuncts');
  const { content } = usePlanWork();
  const { homePoints } = content.adjuncts;
  const planned = content.applications.flatMap(({ place }) => (place.kind === 'point' ? [place.code] : []));
  const offered = (text: string) => {
    const codes = text.trim() === '' ? planned : search(text, 8).map(({ point }) => point.code);
    return [...new Set(codes)].filter((code) => !homePoints.some((one) => one.code === code)).map(nameOf);
  };
  const add = (text: string) => {
    const [first] = search(text, 1);
    const named = POINTS.find(({ code }) => nameOf(code) === text) ?? first?.point;
    if (named === undefined) return t('homePoints.unknown', { text: text.trim().slice(0, 40) });
    const { code, midline, onlySide } = named;
    if (homePoints.some((one) => one.code === code)) return t('homePoints.present', { code });
    const side = midline ? 'midline' : (onlySide ?? first?.side ?? 'both');
    return onAdd('homePoints', HomePoint, { code, side, minutes: 2, timesADay: 2 }, code);
  };
  return (
    <>
      <ul className={styles.rows}>
        {homePoints.map((one) => (
          <HomePointRow key={one.id} homePoint={one} />
        ))}
      </ul>
      <AddField
        label={t('homePoints.add')}
        suggestions={{ label: t('homePoints.points'), for: offered }}
        onAdd={add}
      />
    </>
  );
}

function HomePointRow({ homePoint }: { homePoint: HomePoint }) {
  const { t } = useTranslation('adjuncts');
  const { edit } = usePlanWork();
  const { id, code, side, minutes, timesADay } = homePoint;
  const set = (change: Partial<Omit<HomePoint, 'id'>>, typing?: string) =>
    edit((now) => editIn(now, 'homePoints', id, change), typing);
  const point = pointByCode(code);
  const sides = point?.midline ? (['midline'] as const) : point?.onlySide ? [point.onlySide] : PAIRED;
  return (
    <li className={styles.homePoint} aria-label={code}>
      <div className={styles.line}>
        <span className={styles.point}>
          <PointBadge code={code} /> {point?.pinyin} <span lang="zh-Hant">{point?.chinese}</span>
        </span>
        <RowTools list="homePoints" id={id} name={code} />
      </div>
      <div className={styles.pressing}>
        <Select
          label={t('homePoints.side')}
          value={side}
          choices={sides.map((value) => ({ value, label: t(`plans:prescription.sides.${value}`) }))}
          onChange={(next) => set({ side: next })}
        />
        <AmountField
          label={t('homePoints.minutes')}
          name={`${id}.minutes`}
          unit={t('plans:prescription.min')}
          value={minutes}
          schema={HomePoint.shape.minutes}
          commit={(next, typing) => set({ minutes: next }, typing)}
        />
        <AmountField
          label={t('homePoints.timesADay')}
          name={`${id}.timesADay`}
          value={timesADay}
          schema={HomePoint.shape.timesADay}
          commit={(next, typing) => set({ timesADay: next }, typing)}
        />
      </div>
    </li>
  );
}
