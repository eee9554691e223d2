import { NumberField as BaseNumberField } from '@base-ui/react/number-field';
import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './field.module.css';

export interface Described {
  label: string;
  /** A sentence of help under the control. */
  hint?: ReactNode;
  /** A sentence that says what is wrong; the control is marked invalid. */
  error?: string | undefined;
}

/** Label above a control, what is wrong and help below it. */
export function Frame({ id, label, hint, error, children }: Described & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} id={`${id}-label`}>
        {label}
      </label>
      {children}
      {error === undefined ? null : (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Ties a control to the sentences of its frame. */
export const described = (id: string, { hint, error }: Omit<Described, 'label'>) => ({
  'aria-invalid': error === undefined ? undefined : true,
  'aria-describedby':
    [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`].join(' ').trim() ||
    undefined,
});

/** One line of text with its label above, and its unit at the end where it has one. */
export function TextField({
  label,
  hint,
  error,
  unit,
  ...rest
}: Described & ComponentProps<'input'> & { unit?: string }) {
  const id = useId();
  const control = { id, ...described(id, { hint, error }), ...rest };
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      {unit === undefined ? (
        <input className={styles.input} {...control} />
      ) : (
        <div className={styles.number}>
          <input {...control} />
          <span className={styles.unit}>{unit}</span>
        </div>
      )}
    </Frame>
  );
}

/** Several lines of text; grows with what is written. */
export function TextArea({ label, hint, error, ...rest }: Described & ComponentProps<'textarea'>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea id={id} className={styles.area} rows={2} {...described(id, { hint, error })} {...rest} />
    </Frame>
  );
}

/** A number with its unit; an empty field is `null`. Arrow keys step. */
export function NumberField(
  props: Described & {
    value: number | null;
    onChange: (value: number | null) => void;
    unit: string;
    step?: number;
    /** At most so many decimals are kept and shown. */
    decimals?: number;
  },
) {
  const { label, hint, error, value, onChange, unit, step = 1, decimals = 0 } = props;
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <BaseNumberField.Root
        id={id}
        value={value}
        onValueChange={onChange}
        step={step}
        format={{ maximumFractionDigits: decimals, useGrouping: false }}
      >
        <div className={styles.number}>
          <BaseNumberField.Input {...described(id, { hint, error })} />
          <span className={styles.unit}>{unit}</span>
        </div>
      </BaseNumberField.Root>
    </Frame>
  );
}

export interface Choice<T extends string> {
  value: T;
  label: string;
  /** A dot before the words, as a CSS colour; how many things it stands for, behind them. Only in a `Select`. */
  colour?: string;
  count?: number;
}

/** One of a few fixed choices. */
export function Select<T extends string>(
  props: Described & { value: T; onChange: (value: T) => void; choices: readonly Choice<T>[] },
) {
  const { label, hint, error, value, onChange, choices } = props;
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <BaseSelect.Root
        id={id}
        items={choices as Choice<T>[]}
        value={value}
        onValueChange={(next) => next !== null && onChange(next as T)}
      >
        <BaseSelect.Trigger
          className={styles.select}
          aria-labelledby={`${id}-label`}
          {...described(id, { hint, error })}
        >
          <BaseSelect.Value className={styles.value}>
            {(chosen: T) => <ChoiceWords choice={choices.find((choice) => choice.value === chosen)} />}
          </BaseSelect.Value>
          <ChevronDown aria-hidden />
        </BaseSelect.Trigger>
        <BaseSelect.Portal role="region" aria-labelledby={`${id}-label`}>
          <BaseSelect.Positioner sideOffset={4} className={styles.positioner} alignItemWithTrigger={false}>
            <BaseSelect.Popup className={styles.popup}>
              {choices.map((choice) => (
                <BaseSelect.Item key={choice.value} value={choice.value} className={styles.item}>
                  <BaseSelect.ItemText className={styles.value}>
                    <ChoiceWords choice={choice} />
                  </BaseSelect.ItemText>
                  <BaseSelect.ItemIndicator>
                    <Check aria-hidden />
                  </BaseSelect.ItemIndicator>
                </BaseSelect.Item>
              ))}
            </BaseSelect.Popup>
          </BaseSelect.Positioner>
        </BaseSelect.Portal>
      </BaseSelect.Root>
    </Frame>
  );
}

function ChoiceWords({ choice }: { choice: Choice<string> | undefined }) {
  return (
    <>
      {choice?.colour === undefined ? null : (
        <span className={styles.dot} style={{ background: choice.colour }} />
      )}
      <span className={styles.words}>{choice?.label}</span>
      {choice?.count === undefined ? null : <span className={styles.count}>{choice.count}</span>}
    </>
  );
}
