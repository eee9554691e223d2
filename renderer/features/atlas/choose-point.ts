import { pointByCode } from '../../../shared/atlas/points/index.ts';
import { type Chosen, useAtlas } from './atlas-state.ts';
import { listed } from './browse.ts';

/** Shows a point in the atlas. One that the list does not hold brings the list of its meridian. */
export function choosePoint(chosen: Chosen): void {
  const { browsing, set } = useAtlas.getState();
  const isListed = listed(browsing).some(({ code }) => code === chosen.code);
  const { meridian } = pointByCode(chosen.code)!;
  set({ chosen, ...(!isListed && { browsing: { ...browsing, by: 'meridian', meridian } }) });
}

/** Shows a point to somebody who comes to the atlas for it, who wants no question about it. */
export function lookUp(chosen: Chosen): void {
  const { mode, set } = useAtlas.getState();
  if (mode === 'study' || mode === 'compare') set({ mode: 'location' });
  choosePoint(chosen);
}
