import type { PracticeStatus } from '../../shared/contract/practice.ts';
import { forgetCopied } from './copied.ts';
import { clearDesks } from './desk/all-desks.ts';
import { useOpenPlan } from './open-plan.ts';
import { queryClient } from './query-client.ts';

/** Forgets what was asked and answered of a record that was locked, or that another one has replaced. */
export async function startAfresh(status: PracticeStatus): Promise<void> {
  await clearDesks();
  forgetCopied();
  useOpenPlan.getState().close();
  queryClient.setQueryData(['practice.status', {}], status);
  const isOther = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'practice.status';
  // What an open practice still shows is asked again of the record that is there now.
  if (status.state === 'open') await queryClient.resetQueries({ predicate: isOther });
  else queryClient.removeQueries({ predicate: isOther });
}
