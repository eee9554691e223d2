import { useTranslation } from 'react-i18next';
import { usePractice } from '../../app/use-practice.ts';
import styles from './body-map.module.css';
import { recorded } from './point-use.ts';

/**
 * What the record says of a point for a patient, in one line: "Used in 6 sessions, de qi in 9 of 12". Nothing without any.
 * @param point "BL23", "EX-B2 L2"; null for a place that is no point of the atlas
 */
export function PointUseLine({ patientId, point }: { patientId: string; point: string | null }) {
  const { t } = useTranslation('body-map');
  const { data } = usePractice('sessions.pointUse', { patientId });
  const use = data?.points.find((one) => one.point === point);
  if (use === undefined) return null;
  const sessions = t('points.line', { count: use.sessions });
  const felt = t('points.lineDeQi', { deQi: use.deQi, recorded: recorded(use) });
  return <p className={styles.use}>{recorded(use) === 0 ? sessions : `${sessions}, ${felt}`}</p>;
}
