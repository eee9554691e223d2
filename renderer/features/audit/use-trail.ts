import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PracticeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { ask } from '../../app/practice-client.ts';
import { type AuditSearch, filterOf } from './search.ts';

const PAGE = 200;
/** A screen full. */
const ENOUGH = 40;

/** The rows that match, page by page; looks on by itself until a screen is full. */
export function useTrail(search: AuditSearch) {
  const filter = filterOf(search);
  const trail = useInfiniteQuery<Output<'audit.list'>, PracticeError>({
    queryKey: ['audit.list', filter],
    queryFn: ({ pageParam }) =>
      ask('audit.list', { ...filter, before: pageParam as number | null, limit: PAGE }),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    // Each look is a row itself: the list would never rest.
    refetchOnWindowFocus: false,
  });
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = trail;
  const lines = data?.pages.flatMap((page) => page.lines) ?? [];
  const isShort = data !== undefined && lines.length < ENOUGH && hasNextPage;
  useEffect(() => {
    if (isShort && !isFetching && !isError) void fetchNextPage();
  }, [isShort, isFetching, isError, fetchNextPage]);
  return { ...trail, lines, isLooking: data === undefined || isShort };
}
