import type { Output } from '../../shared/contract/index.ts';
import { may, type Right } from '../../shared/model/role.ts';
import { queryClient } from './query-client.ts';
import { usePractice } from './use-practice.ts';

/** Whether whoever is at work has a right. Until that is known nothing is closed: the practice itself holds to it. */
export function useMay(right: Right): boolean {
  // Somebody else may have unlocked in another window.
  const { data } = usePractice('people.atWork', {}, { refetchOnWindowFocus: 'always' });
  return data === undefined || may(data.person.roles, right);
}

/** The same at this moment, for what is no part of a screen. */
export function mayNow(right: Right): boolean {
  const atWork = queryClient.getQueryData<Output<'people.atWork'>>(['people.atWork', {}]);
  return atWork === undefined || may(atWork.person.roles, right);
}
