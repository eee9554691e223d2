import { useId, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import styles from './entry-actions.module.css';

/** One line of words and the button that records them. */
export function WordsForm({
  label,
  action,
  most,
  takesFocus = false,
  onDone,
}: {
  label: string;
  action: string;
  /** Characters at most. */
  most: number;
  takesFocus?: boolean;
  /** Null: nothing was written. */
  onDone: (text: string | null) => void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <form
      className={styles.words}
      onSubmit={(event) => {
        event.preventDefault();
        const written = text.trim();
        setText('');
        onDone(written === '' ? null : written);
      }}
    >
      <label htmlFor={id} className={styles.wordsLabel}>
        {label}
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it was asked for by a press just before
        autoFocus={takesFocus}
        value={text}
        maxLength={most}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{action}</Button>
    </form>
  );
}
