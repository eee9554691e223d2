import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useEditing } from '../../app/desk/editing.ts';
import { refusalWords } from '../../app/i18n/refusal-words.ts';
import { TextArea, TextField } from '../../ui/field.tsx';
import { type Reading, useDraft } from './use-draft.ts';

/** Reads through a schema; the first complaint is the sentence. */
export function readWith<T>(schema: z.ZodType<T>, raw: unknown): Reading<T> {
  const parsed = schema.safeParse(raw);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, error: refusalWords(parsed.error.issues[0]!.message) };
}

interface WordsProps {
  label: string;
  /** Names the field for undo. */
  name: string;
  value: string;
  schema: z.ZodType<string>;
  commit: (value: string, typing: string) => void;
}

/** Words of one paragraph: a line break becomes a space. A `required` one keeps its earlier words while it is empty. */
export function ParagraphField({
  label,
  name,
  value,
  schema,
  commit,
  placeholder,
  required = false,
}: WordsProps & { placeholder?: string; required?: boolean }) {
  const { endTyping } = useEditing();
  const draft = useDraft({
    value,
    show: (text) => text,
    read: (text) => readWith(schema, text.replace(/\s*[\r\n]+\s*/g, ' ')),
    commit: (next) => commit(next, name),
    onLeave: endTyping,
    whenWrong: required ? 'origin' : 'latest',
  });
  return (
    <TextArea
      label={label}
      rows={1}
      placeholder={placeholder}
      dir="auto"
      value={draft.text}
      error={draft.error}
      onChange={(event) => draft.change(event.target.value)}
      {...draft.props}
    />
  );
}

/** Notes of several lines. */
export function NotesField({ label, name, value, schema, commit }: WordsProps) {
  const { endTyping } = useEditing();
  const draft = useDraft({
    value,
    show: (text) => text,
    read: (text) => readWith(schema, text),
    commit: (next) => commit(next, name),
    onLeave: endTyping,
    whenWrong: 'latest',
  });
  return (
    <TextArea
      label={label}
      dir="auto"
      value={draft.text}
      error={draft.error}
      onChange={(event) => draft.change(event.target.value)}
      {...draft.props}
    />
  );
}

interface AmountProps<T extends number | null> {
  label: string;
  name: string;
  unit?: string;
  value: T;
  schema: z.ZodType<T>;
  commit: (value: T, typing: string) => void;
  /** What to say when the field is empty although it must not be. */
  missing?: string;
  placeholder?: string | undefined;
  step?: number;
}

/** A number with its unit. Arrow keys step; a comma is read as a decimal point. */
export function AmountField<T extends number | null>(props: AmountProps<T>) {
  const { label, name, unit, value, schema, commit, missing, placeholder, step = 1 } = props;
  const { t } = useTranslation('plans');
  const { endTyping } = useEditing();
  const draft = useDraft<T>({
    value,
    show: (amount) => (amount === null ? '' : String(amount)),
    read: (text) => {
      const written = text.normalize('NFKC').replace(',', '.').trim();
      if (written === '' && missing !== undefined) return { ok: false, error: missing };
      const amount = written === '' ? null : Number(written);
      return Number.isNaN(amount) ? { ok: false, error: t('fields.notANumber') } : readWith(schema, amount);
    },
    commit: (next) => commit(next, name),
    onLeave: endTyping,
  });
  const stepOnArrow = (event: KeyboardEvent) => {
    const direction = event.altKey ? 0 : event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    const stepped = Number(draft.text.replace(',', '.')) + direction * step;
    if (schema.safeParse(stepped).success) draft.change(String(stepped));
  };
  return (
    <TextField
      label={label}
      {...(unit === undefined ? {} : { unit })}
      inputMode="decimal"
      placeholder={placeholder}
      autoComplete="off"
      value={draft.text}
      error={draft.error}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.props.onBlur}
      onKeyDown={(event) => {
        draft.props.onKeyDown(event);
        stepOnArrow(event);
      }}
    />
  );
}
