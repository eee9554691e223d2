import { Autocomplete } from '@base-ui/react/autocomplete';
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useRef } from 'react';
import styles from './field.module.css';
import { type Described, described, Frame } from './field.tsx';
import { useHeldArrows } from './held-arrows.ts';

/** A line of text that may be chosen from a list or written freely. */
export function SuggestField({
  label,
  hint,
  error,
  value,
  onChange,
  suggestions,
  listLabel,
  unit,
  placeholder,
  filters,
  onBlur,
  onKeyDown,
}: Described & {
  value: string;
  onChange: (text: string) => void;
  suggestions: readonly string[];
  /** What the list holds. */
  listLabel: string;
  unit?: string;
  placeholder?: string | undefined;
  /** Whether the list narrows to what was typed. */
  filters: boolean;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}) {
  const id = useId();
  const popup = useRef<HTMLDivElement>(null);
  const holds = useHeldArrows(popup);
  // A list that says the same is the same, or the line that the arrow keys reached would be lost with every change elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared by its words
  const items = useMemo(() => suggestions, [suggestions.join('\n')]);
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <Autocomplete.Root
        items={items}
        mode={filters ? 'list' : 'none'}
        value={value}
        onValueChange={onChange}
        openOnInputClick
      >
        <Autocomplete.InputGroup className={styles.number}>
          <Autocomplete.Input
            id={id}
            dir="auto"
            placeholder={placeholder}
            {...described(id, { hint, error })}
            onBlur={onBlur}
            onKeyDown={(event) => {
              if (!holds(event)) onKeyDown?.(event);
            }}
          />
          {unit === undefined ? null : <span className={styles.unit}>{unit}</span>}
          {/* For the mouse only: the arrow keys open the list from the field. */}
          <Autocomplete.Trigger className={styles.opener} tabIndex={-1} aria-hidden>
            <ChevronDown aria-hidden />
          </Autocomplete.Trigger>
        </Autocomplete.InputGroup>
        <Autocomplete.Portal role="region" aria-label={listLabel}>
          <Autocomplete.Positioner className={styles.positioner} sideOffset={4}>
            <Autocomplete.Popup ref={popup} className={styles.popup}>
              <Autocomplete.List aria-label={listLabel}>
                {(suggestion: string) => (
                  <Autocomplete.Item key={suggestion} value={suggestion} className={styles.item}>
                    {suggestion}
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </Frame>
  );
}
