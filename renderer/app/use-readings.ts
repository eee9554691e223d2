import { FIRST_READINGS, type Readings } from '../../shared/atlas/readings.ts';
import { usePractice } from './use-practice.ts';

/** Which reading the practice uses of the points that have two. */
export function useReadings(): Readings {
  return usePractice('settings.get', {}).data?.settings.readings ?? FIRST_READINGS;
}
