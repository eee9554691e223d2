import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { Choice } from './field.tsx';
import styles from './segmented.module.css';

/** Exactly one of a few choices, side by side, for example L | R | Both. Arrow keys move within. */
export function Segmented<T extends string>({
  label,
  value,
  onChange,
  choices,
}: {
  label: string;
  value: T | null;
  onChange: (value: T) => void;
  choices: readonly (Choice<T> & { name?: string })[];
}) {
  return (
    <ToggleGroup
      aria-label={label}
      className={styles.group}
      value={value === null ? [] : [value]}
      onValueChange={([next]) => next !== undefined && onChange(next as T)}
    >
      {choices.map((choice) => (
        <Toggle
          key={choice.value}
          value={choice.value}
          className={styles.choice}
          aria-label={choice.name ?? choice.label}
        >
          {choice.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
