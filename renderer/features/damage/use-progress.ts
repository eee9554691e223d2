import { useQuery } from '@tanstack/react-query';
import { ask } from '../../app/practice-client.ts';

/** How far the work is that somebody waits for before the record is open; null while nothing is told. */
export function useProgress(isWaiting: boolean) {
  const { data } = useQuery({
    // Beside the cached state, which is asked anew when the work is done.
    queryKey: ['progress'],
    queryFn: async () => (await ask('practice.status', {})).progress,
    enabled: isWaiting,
    refetchInterval: 300,
    staleTime: 0,
    gcTime: 0,
  });
  return isWaiting ? (data ?? null) : null;
}
