import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ProtocolContent } from '../../../../shared/model/protocol.ts';
import { formResolver } from '../../../app/form-resolver.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea, TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './protocols.module.css';

export type ProtocolWords = Pick<ProtocolContent, 'title' | 'pattern' | 'source' | 'note'>;
const Words = ProtocolContent.pick({ title: true, pattern: true, source: true, note: true });

/** The words of a protocol, in place. Escape leaves without a change. */
export function ProtocolForm({
  label,
  hint,
  words,
  submit,
  failure,
  onSubmit,
  onCancel,
}: {
  label: string;
  hint?: string;
  words: ProtocolWords;
  /** What the button says. */
  submit: string;
  failure: string | null;
  onSubmit: (words: ProtocolWords) => Promise<void>;
  onCancel: () => void;
}) {
  const { t } = useTranslation('protocols');
  const { t: common } = useTranslation('common');
  const form = useForm<ProtocolWords>({ resolver: formResolver(Words), defaultValues: words });
  const { errors, isSubmitting } = form.formState;
  useEffect(() => form.setFocus('title', { shouldSelect: true }), [form]);
  const field = (name: keyof ProtocolWords) => ({
    label: t(`form.${name}`),
    error: errors[name]?.message,
    dir: 'auto' as const,
    'data-own-undo': true,
    ...form.register(name),
  });
  return (
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h2>{label}</h2>
      {hint === undefined ? null : <p className={styles.words}>{hint}</p>}
      <TextField {...field('title')} required />
      <TextField {...field('pattern')} />
      <TextField {...field('source')} />
      <TextArea {...field('note')} />
      {failure === null ? null : <Notice kind="danger" text={failure} />}
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" disabled={isSubmitting}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{common('cancel')}</Button>
      </div>
    </form>
  );
}
