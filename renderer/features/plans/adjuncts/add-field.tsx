import { type KeyboardEvent, useState } from 'react';
import { TextField } from '../../../ui/field.tsx';
import { SuggestField } from '../../../ui/suggest-field.tsx';

/** A line that adds to a list: Enter adds what is typed, a suggestion is added as it is chosen. Then it is empty again. */
export function AddField({
  label,
  suggestions,
  onAdd,
}: {
  label: string;
  /** What may be chosen for a text, and what that list is called. */
  suggestions?: { readonly label: string; readonly for: (text: string) => readonly string[] };
  /** A sentence back says why it cannot be added. */
  onAdd: (text: string) => string | undefined;
}) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const offered = suggestions?.for(text) ?? [];
  const add = (wanted: string) => {
    const wrong = onAdd(wanted);
    setError(wrong);
    setText(wrong === undefined ? '' : wanted);
  };
  const change = (next: string) => {
    if (offered.includes(next)) return add(next);
    setError(undefined);
    setText(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter on a suggestion that the arrow keys reached chooses it.
    const reached = event.currentTarget.getAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || reached || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (text.trim() !== '') add(text);
  };
  const field = { label, value: text, error, onKeyDown };
  return (
    <div data-add>
      {suggestions === undefined ? (
        <TextField
          {...field}
          dir="auto"
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <SuggestField
          {...field}
          listLabel={suggestions.label}
          onChange={change}
          suggestions={offered}
          filters={false}
        />
      )}
    </div>
  );
}
