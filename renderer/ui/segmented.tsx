import type { KeyboardEvent } from 'react';
import type { Choice } from './field.tsx';
import styles from './segmented.module.css';

/**
 * One of a few choices, side by side, for example L | R | Both; with `onClear` pressing the chosen one again leaves it open.
 * One stop of the Tab key; left and right walk. Plain buttons, because a long prescription shows hundreds of them.
 */
export function Segmented<T extends string>({
  label,
  value,
  onChange,
  onClear,
  choices,
}: {
  label: string;
  value: T | null;
  onChange: (value: T) => void;
  onClear?: () => void;
  choices: readonly (Choice<T> & { name?: string })[];
}) {
  const chosen = Math.max(
    0,
    choices.findIndex((choice) => choice.value === value),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that nobody needs to see
    <div role="group" aria-label={label} className={styles.group} onKeyDown={walk}>
      {choices.map((choice, index) => (
        <button
          key={choice.value}
          type="button"
          className={styles.choice}
          aria-label={choice.name ?? choice.label}
          aria-pressed={choice.value === value}
          tabIndex={index === chosen ? 0 : -1}
          onClick={() => (choice.value === value ? onClear?.() : onChange(choice.value))}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}

/** Left and right walk along the buttons of a group. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons.at((at + by) % buttons.length)?.focus();
}
