import { useInfiniteQuery } from '@tanstack/react-query';
import type { PracticeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { ask } from '../../app/practice-client.ts';
import { type AuditSearch, filterOf } from './search.ts';

const PAGE = 200;

/** The rows that match, page by page, as they were when the first page was asked for. */
export function useTrail(search: AuditSearch) {
  const filter = filterOf(search);
  return useInfiniteQuery<Output<'audit.list'>, PracticeError>({
    queryKey: ['audit.list', filter],
    queryFn: ({ pageParam }) =>
      ask('audit.list', { ...filter, before: pageParam as number | null, limit: PAGE }),
    initialPageParam: null,
    getNextPageParam: ({ lines, hasMore }) => (hasMore ? lines.at(-1)!.id : undefined),
    // Each look is a row itself: the list would never rest.
    refetchOnWindowFocus: false,
  });
}
