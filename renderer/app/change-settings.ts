import type { PracticeSettings } from '../../shared/model/practice.ts';
import { ask } from './practice-client.ts';
import { askAnew, forget } from './use-practice.ts';

/**
 * Changes settings of the practice from outside their form, on what the record holds now. Rejects with a `PracticeError`
 * when they could not be saved.
 */
export async function changeSettings(
  change: (now: PracticeSettings) => Partial<PracticeSettings>,
): Promise<void> {
  const current = await askAnew('settings.get', {});
  await ask('settings.save', {
    ...current,
    settings: { ...current.settings, ...change(current.settings) },
  });
  await forget(['settings']);
}
