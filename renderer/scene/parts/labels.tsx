import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area } from '../../../shared/clinical/areas.ts';
import { PointBadge } from '../../ui/point-badge.tsx';
import type { PlannedMark } from '../types.ts';
import styles from './labels.module.css';

/** The labels of the prescription's entries; the scene moves them. They repeat the prescription, for eyes only. */
export const Labels = memo(function Labels({
  planned,
  elements,
}: {
  planned: readonly PlannedMark[];
  elements: Map<string, HTMLElement>;
}) {
  return (
    <div aria-hidden="true">
      {planned.map((mark) => (
        <Label key={mark.applicationId} mark={mark} elements={elements} />
      ))}
    </div>
  );
});

const Label = memo(function Label({
  mark,
  elements,
}: {
  mark: PlannedMark;
  elements: Map<string, HTMLElement>;
}) {
  const { t } = useTranslation('scene');
  const { applicationId, place, side, order, otherRound } = mark;
  const { moxibustion, cones, areas, difference = 'same', isUse = false } = mark;
  const keep = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      elements.set(applicationId, element);
      return () => {
        elements.delete(applicationId);
      };
    },
    [applicationId, elements],
  );
  const code = place.kind === 'point' ? place.code : t(`label.${place.kind}`);
  const level = place.kind === 'point' ? place.level : null;
  const where = [
    level,
    side === 'midline' || isUse ? '' : t(`label.${side}`),
    difference === 'same' ? '' : t(`label.difference.${difference}`),
  ].filter(Boolean);
  // On a line of its own, so that one entry with much done at it does not push all labels over the body.
  const what = [
    ...areas.map(({ pattern }) => (pattern === 'cup' ? '' : t(`area.${pattern}`))),
    cones !== null ? t('label.cones', { count: cones }) : '',
    moxibustion && cones === null && !areas.some(isMoxa) ? t('label.moxa') : '',
    otherRound === undefined ? '' : t('label.round', { number: otherRound }),
  ].filter(Boolean);
  return (
    <div className={styles.label} ref={keep}>
      <div className={styles.line}>
        <span className={styles.order}>{order === 0 ? '' : isUse ? `${order}×` : order}</span>
        <PointBadge code={code} />
        <span>{where.join(' · ')}</span>
      </div>
      {what.length > 0 ? <div className={styles.what}>{what.join(' · ')}</div> : null}
    </div>
  );
});

const isMoxa = ({ pattern }: Area) => pattern === 'moxaBox' || pattern === 'moxaCircle';
