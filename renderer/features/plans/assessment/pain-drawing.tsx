import { Brush, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrokeDescription } from '../../../../shared/atlas/placement.ts';
import type { Build } from '../../../../shared/atlas/surface/mesh.ts';
import type { Stroke } from '../../../../shared/model/place.ts';
import { useEditing } from '../../../app/desk/editing.ts';
import { useReadings } from '../../../app/use-readings.ts';
import { sideOf } from '../../../scene/spots.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import styles from './assessment.module.css';

/** Where it hurts: painted on the body, listed here in words. */
export function PainDrawing({
  painArea,
  build,
  title,
  empty,
  isPainting,
  onPaint,
  onChange,
}: {
  painArea: readonly Stroke[];
  build: Build;
  title: ReactNode;
  /** What a drawing is for, while there is none. */
  empty: string;
  isPainting: boolean;
  onPaint: () => void;
  onChange: (painArea: Stroke[]) => void;
}) {
  const { t } = useTranslation('assessment');
  const { announce } = useEditing();
  const lines = useStrokeLines(painArea, build);
  const list = useRef<HTMLUListElement>(null);
  const remove = (index: number) => {
    onChange(painArea.filter((_, i) => i !== index));
    announce(t('pain.removed', { number: index + 1 }));
    list.current?.focus();
  };
  return (
    <div className={styles.pain}>
      <div className={styles.head}>
        {title}
        <Button
          className={styles.small}
          icon={<Brush aria-hidden />}
          aria-pressed={isPainting}
          onClick={onPaint}
        >
          {t(isPainting ? 'pain.stop' : 'pain.paint')}
        </Button>
      </div>
      {painArea.length === 0 ? (
        <p className={styles.quiet}>{isPainting ? t('pain.how') : empty}</p>
      ) : (
        <ul ref={list} tabIndex={-1} className={styles.strokes} aria-label={t('pain.title')}>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: strokes are alike and have no other name
            <li key={i}>
              <span>{line}</span>
              <IconButton label={t('pain.remove', { number: i + 1 })} onClick={() => remove(i)}>
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What was found to say of a stroke; a stroke never changes. */
const said = new WeakMap<Stroke, StrokeDescription>();

/**
 * Strokes in words, one line for each: number and width, and where it lies once the body with its points is there; where
 * that cannot be had, numbers are all.
 */
export function useStrokeLines(strokes: readonly Stroke[], build: Build): readonly string[] {
  const { t } = useTranslation('plans');
  const readings = useReadings();
  const [described, setDescribed] = useState<readonly (StrokeDescription | undefined)[]>([]);
  useEffect(() => {
    let current = true;
    const describe = async () => {
      const { loadBodyAtlas } = await import('../../../scene/body-atlas.ts');
      for (const stroke of strokes) {
        if (said.has(stroke)) continue;
        const atlas = await loadBodyAtlas(stroke.sex, build, readings);
        said.set(stroke, await atlas.describeStroke(stroke.anchors));
      }
    };
    const show = () => {
      if (current) setDescribed(strokes.map((stroke) => said.get(stroke)));
    };
    show();
    // Without a body the list keeps to numbers; the body itself tells why it is missing.
    describe().then(show, () => undefined);
    return () => {
      current = false;
    };
  }, [strokes, build, readings]);
  return strokes.map(({ widthMm }, i) => {
    const line = t('assessment:pain.stroke', { number: i + 1, width: widthMm });
    const where = described[i];
    if (where === undefined) return line;
    const side = where.side === 'M' ? [] : [t(`prescription.sides.${sideOf(where)}`)];
    return [line, ...side, where.text].join(' · ');
  });
}
