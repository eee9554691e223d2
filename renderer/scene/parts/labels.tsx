import { useTranslation } from 'react-i18next';
import type { Area } from '../../../shared/clinical/areas.ts';
import { PointBadge } from '../../ui/point-badge.tsx';
import type { PlannedMark } from '../types.ts';
import styles from './labels.module.css';

/** The labels of the prescription's entries; the scene moves them. They repeat the prescription, for eyes only. */
export function Labels({
  planned,
  elements,
}: {
  planned: readonly PlannedMark[];
  elements: Map<string, HTMLElement>;
}) {
  const { t } = useTranslation('scene');
  return (
    <div aria-hidden="true">
      {planned.map(
        ({
          applicationId,
          place,
          side,
          order,
          otherRound,
          moxibustion,
          cones,
          areas,
          difference = 'same',
        }) => {
          const code = place.kind === 'point' ? place.code : t(`label.${place.kind}`);
          const level = place.kind === 'point' ? place.level : null;
          const notes = [
            level,
            side === 'midline' ? '' : t(`label.${side}`),
            ...areas.map(({ pattern }) => (pattern === 'cup' ? '' : t(`area.${pattern}`))),
            cones !== null ? t('label.cones', { count: cones }) : '',
            moxibustion && cones === null && !areas.some(isMoxa) ? t('label.moxa') : '',
            otherRound === undefined ? '' : t('label.round', { number: otherRound }),
            difference === 'same' ? '' : t(`label.difference.${difference}`),
          ].filter(Boolean);
          return (
            <div
              key={applicationId}
              className={styles.label}
              ref={(element) => {
                if (!element) return;
                elements.set(applicationId, element);
                return () => {
                  elements.delete(applicationId);
                };
              }}
            >
              <span className={styles.order}>{order === 0 ? '' : order}</span>
              <PointBadge code={code} />
              <span>{notes.join(' · ')}</span>
            </div>
          );
        },
      )}
    </div>
  );
}

const isMoxa = ({ pattern }: Area) => pattern === 'moxaBox' || pattern === 'moxaCircle';
