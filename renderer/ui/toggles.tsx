import type { Choice } from './field.tsx';
import { walk } from './segmented.tsx';
import styles from './toggles.module.css';

/** Any of a few choices, each pressed or not. One stop of the Tab key; left and right walk. */
export function Toggles<T extends string>({
  label,
  values,
  onChange,
  choices,
}: {
  label: string;
  values: readonly T[];
  /** Gives the chosen ones in the order of the choices. */
  onChange: (values: T[]) => void;
  choices: readonly Choice<T>[];
}) {
  const toggle = (value: T) =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((one) => (one === value ? !values.includes(one) : values.includes(one))),
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that nobody needs to see
    <div role="group" aria-label={label} className={styles.group} onKeyDown={walk}>
      {choices.map((choice, index) => (
        <button
          key={choice.value}
          type="button"
          className={styles.choice}
          aria-pressed={values.includes(choice.value)}
          tabIndex={index === 0 ? 0 : -1}
          onClick={() => toggle(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
