import type { PracticeSettings } from '../../shared/model/practice.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
let choice: PracticeSettings['theme'] = 'system';

const apply = () => {
  document.documentElement.dataset.theme = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
};

dark.addEventListener('change', apply);
apply();

/** Follows the practice's choice from now on; `system` follows the workstation. */
export function setTheme(next: PracticeSettings['theme']): void {
  choice = next;
  apply();
}
