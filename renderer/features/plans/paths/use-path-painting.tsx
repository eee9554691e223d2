import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Readings } from '../../../../shared/atlas/readings.ts';
import type { Patient } from '../../../../shared/model/patient.ts';
import type { Stroke } from '../../../../shared/model/place.ts';
import { sideOf } from '../../../scene/spots.ts';
import type { Painting } from '../../../scene/types.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { editWith } from '../plan-desk.ts';
import { editApplication } from '../plan-edits.ts';
import { takeWaiting } from '../shorthand/waiting-places.ts';
import { BRUSH_MM, PATH_TREATMENTS, type PathTreatment, pathEntry, treatedAlong } from './path-treatments.ts';

/**
 * The brush for paths of treatment: each stroke becomes an entry, described in words; what is done along it is chosen
 * before, or right afterwards.
 */
export function usePathPainting({
  planId,
  patient,
  readings,
  onAdded,
  onTrouble,
}: {
  planId: string;
  patient: Pick<Patient, 'build'>;
  readings: Readings;
  onAdded: (applicationId: string) => void;
  onTrouble: (sentence: string | null) => void;
}): { painting: Painting | null; toggle: () => void } {
  const { t } = useTranslation('paths');
  const [isOn, setOn] = useState(false);
  const [treatment, setTreatment] = useState<PathTreatment>('slidingCup');
  const [widths, setWidths] = useState(BRUSH_MM);
  const [latest, setLatest] = useState<string | null>(null);

  const add = async (stroke: Stroke) => {
    try {
      const { loadBodyAtlas } = await import('../../../scene/body-atlas.ts');
      const atlas = await loadBodyAtlas(stroke.sex, patient.build, readings);
      const { text, side, nearest } = await atlas.describeStroke(stroke.anchors);
      const id = crypto.randomUUID();
      const place = { kind: 'stroke', stroke, near: nearest.code, description: text } as const;
      const entry =
        takeWaiting(planId, id, place, sideOf({ side })) ?? pathEntry(id, place, sideOf({ side }), treatment);
      editWith(planId, (now) => ({
        content: { ...now, applications: [...now.applications, entry] },
      }));
      setLatest(entry.id);
      onTrouble(null);
      onAdded(entry.id);
    } catch (cause) {
      onTrouble(t('failed', { reason: (cause as Error).message }));
    }
  };

  const choose = (next: PathTreatment) => {
    setTreatment(next);
    if (latest === null) return;
    editWith(planId, (now) => {
      const place = now.applications.find(({ id }) => id === latest)?.place;
      if (place?.kind !== 'stroke') return { content: now };
      return { content: editApplication(now, latest, treatedAlong(next, place.stroke.widthMm)) };
    });
  };

  const end = () => {
    setOn(false);
    setLatest(null);
  };

  const painting: Painting = {
    kind: 'path',
    widthMm: widths[treatment],
    onWidth: (widthMm) => setWidths((now) => ({ ...now, [treatment]: widthMm })),
    onStroke: (stroke) => void add(stroke),
    onEnd: end,
    controls: (
      <Segmented
        label={t('treatment')}
        value={treatment}
        onChange={choose}
        choices={PATH_TREATMENTS.map((value) => ({ value, label: t(`treatments.${value}`) }))}
      />
    ),
  };
  return { painting: isOn ? painting : null, toggle: () => (isOn ? end() : setOn(true)) };
}
