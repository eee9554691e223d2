import { create } from 'zustand';
import type { AnatomicalView } from '../../scene/engine/anatomical-views.ts';
import type { BodyPart } from '../../scene/engine/body-part.ts';
import type { Pose } from '../../scene/engine/camera.ts';

/** From where the atlas was last looked at: the caption names it, the plate prints it. */
export const useViewed = create<{
  readonly view: AnatomicalView | null;
  /** What stood free there. */
  readonly part: BodyPart;
  readonly pose: () => (Pose & { readonly aspect: number }) | null;
}>(() => ({ view: null, part: 'whole', pose: () => null }));
