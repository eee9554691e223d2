import type { Pole } from '../../model/application.ts';
import type { Act } from '../../model/session.ts';
import { type CountRegion, countRegionOf } from './counts.ts';
import { type EntryRun, entriesOf, type SessionRun, type TaskRun, tasksOf } from './run.ts';
import { needlesOn, sidesThat } from './tick.ts';

/** The needles that are in the body at an entry. */
export interface NeedlesIn {
  readonly entry: EntryRun;
  readonly sides: readonly Pole['side'][];
}

/** What would stay on the body if the patient went now. */
export interface StillIn {
  readonly byRegion: readonly {
    readonly region: CountRegion;
    readonly needles: number;
    readonly held: readonly NeedlesIn[];
  }[];
  /** Cups, moxa, lamps and leads that still go on. */
  readonly tasks: readonly TaskRun[];
}

/** What is still in or on the body, needles by its parts in the order of treatment. */
export function stillIn(run: SessionRun): StillIn {
  const held = entriesOf(run)
    .map((entry) => ({ entry, sides: sidesThat(entry, 'in') }))
    .filter(({ sides }) => sides.length > 0);
  const byRegion = Map.groupBy(held, ({ entry }) => countRegionOf(entry.application.place));
  return {
    byRegion: [...byRegion].map(([region, there]) => ({
      region,
      needles: there.reduce((sum, { entry, sides }) => sum + needlesOn(entry, sides), 0),
      held: there,
    })),
    tasks: tasksOf(run).filter(
      ({ task, state }) => state === 'running' && !(task.of === 'entry' && task.modality === 'needling'),
    ),
  };
}

/** The act that records needles as taken out. */
export const takenOut = ({ entry, sides }: NeedlesIn): Act => ({
  kind: 'needlesOut',
  applicationId: entry.application.id,
  sides: [...sides],
});
