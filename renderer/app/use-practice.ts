import { type UseQueryOptions, useMutation, useQuery } from '@tanstack/react-query';
import type { PracticeError } from '../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import { ask } from './practice-client.ts';
import { queryClient } from './query-client.ts';

/** Reads through the cache: the key is the verb and its input. */
export function usePractice<V extends VerbName>(
  verb: V,
  input: Input<V>,
  options: Pick<
    UseQueryOptions<Output<V>, PracticeError>,
    'enabled' | 'placeholderData' | 'refetchOnWindowFocus' | 'refetchInterval'
  > = {},
) {
  return useQuery<Output<V>, PracticeError>({
    queryKey: [verb, input],
    queryFn: () => ask(verb, input),
    ...options,
  });
}

/** A command; afterwards every cached answer of the domains that it touches is asked again. */
export function useCommand<V extends VerbName>(verb: V, touches: readonly string[]) {
  return useMutation<Output<V>, PracticeError, Input<V>>({
    mutationFn: (input) => ask(verb, input),
    onSuccess: () => forget(touches),
  });
}

/** Asks again, whatever the cache holds, and gives the answer to every screen that shows it. */
export async function askAnew<V extends VerbName>(verb: V, input: Input<V>): Promise<Output<V>> {
  const answer = await ask(verb, input);
  queryClient.setQueryData([verb, input], answer);
  return answer;
}

/** Drops cached answers whose verb belongs to one of the domains, for example `patients`. */
export function forget(domains: readonly string[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => domains.includes(String(queryKey[0]).split('.')[0]!),
  });
}
