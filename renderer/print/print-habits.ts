import type { PracticeSettings } from '../../shared/model/practice.ts';
import { ask } from '../app/practice-client.ts';
import { askAnew, forget } from '../app/use-practice.ts';

/**
 * Remembers the paper or the printer that was chosen last, for the whole practice. Where it cannot be remembered the choice
 * still holds for this print, so nothing is said.
 */
export async function rememberPrinting(
  habit: Partial<Pick<PracticeSettings, 'paper' | 'printer'>>,
): Promise<void> {
  try {
    const current = await askAnew('settings.get', {});
    await ask('settings.save', { ...current, settings: { ...current.settings, ...habit } });
    await forget(['settings']);
  } catch {
    // As said above.
  }
}
