import type { PracticeSettings } from '../../shared/model/practice.ts';
import { changeSettings } from '../app/change-settings.ts';

/**
 * Remembers the paper or the printer that was chosen last, for the whole practice. Where it cannot be remembered the choice
 * still holds for this print, so nothing is said.
 */
export async function rememberPrinting(
  habit: Partial<Pick<PracticeSettings, 'paper' | 'printer'>>,
): Promise<void> {
  await changeSettings(() => habit).catch(() => {});
}
