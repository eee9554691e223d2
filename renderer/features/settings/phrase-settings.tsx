import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { phrasesOf, STARTER_PHRASES } from '../../../shared/clinical/session/phrases.ts';
import { NOTE_PARTS, type NotePart, QuickPhrases } from '../../../shared/model/session.ts';
import { changeSettings } from '../../app/change-settings.ts';
import { mergeEdit } from '../../app/merge-edit.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './settings.module.css';

/** Every part with what is offered for it. */
const allOf = (phrases: QuickPhrases): QuickPhrases =>
  Object.fromEntries(NOTE_PARTS.map((part) => [part, [...phrasesOf(phrases, part)]]));

/** The phrases of each part of a session's notes: written, ordered, removed, and saved with one press. */
export function PhraseSettings({ current }: { current: QuickPhrases }) {
  const { t } = useTranslation('settings');
  const [part, setPart] = useState<NotePart>('subjective');
  const [base, setBase] = useState(() => allOf(current));
  const [draft, setDraft] = useState(base);
  const [outcome, setOutcome] = useState<'saved' | { readonly problem: string } | null>(null);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const list = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const phrases = draft[part] ?? [];
  const isDirty = JSON.stringify(draft) !== JSON.stringify(base);
  // While nothing is changed here, what was saved elsewhere is shown.
  const newer = JSON.stringify(allOf(current));
  const [seen, setSeen] = useState(newer);
  if (seen !== newer) {
    setSeen(newer);
    if (!isDirty) {
      setBase(allOf(current));
      setDraft(allOf(current));
    }
  }

  const change = (next: readonly string[]) => {
    setDraft({ ...draft, [part]: [...next] });
    setOutcome(null);
    setWrong({});
  };
  const move = (from: number, by: 1 | -1) => {
    const next = [...phrases];
    [next[from], next[from + by]] = [next[from + by]!, next[from]!];
    flushSync(() => change(next));
    const row = list.current?.children[from + by];
    const [up, down] = row?.querySelectorAll<HTMLButtonElement>('[data-move]') ?? [];
    const wanted = by === -1 ? up : down;
    (wanted?.disabled ? (by === -1 ? down : up) : wanted)?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = QuickPhrases.safeParse(draft);
    if (!read.success) {
      const problems = read.error.issues.map(({ path, message }) => [path.join('.'), message] as const);
      setWrong(Object.fromEntries(problems));
      const first = read.error.issues[0]!.path[0] as NotePart;
      setPart(first);
      return;
    }
    try {
      await changeSettings(({ phrases: now }) => ({ phrases: mergeEdit(base, read.data, allOf(now)).draft }));
      setBase(read.data);
      setDraft(read.data);
      setOutcome('saved');
    } catch (cause) {
      setOutcome({ problem: (cause as Error).message });
    }
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t('phrases.title')}>
      <fieldset className={styles.group}>
        <legend>{t('phrases.title')}</legend>
        <p className={styles.hint}>{t('phrases.hint')}</p>
        <div className={styles.phraseParts}>
          <Segmented
            label={t('phrases.part')}
            value={part}
            onChange={setPart}
            choices={NOTE_PARTS.map((value) => ({ value, label: t(`session-notes:parts.${value}`) }))}
          />
        </div>
        {phrases.length === 0 ? <p className={styles.hint}>{t('phrases.none')}</p> : null}
        <ul ref={list} className={styles.phrases}>
          {phrases.map((phrase, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a phrase is changed in its place, which is its name
            <li key={`${part} ${at}`}>
              <TextField
                label={t('phrases.one', { number: at + 1 })}
                dir="auto"
                value={phrase}
                error={wrong[`${part}.${at}`]}
                onChange={({ target }) => change(phrases.with(at, target.value))}
              />
              <IconButton
                label={t('phrases.up', { number: at + 1 })}
                data-move
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                <ArrowUp aria-hidden />
              </IconButton>
              <IconButton
                label={t('phrases.down', { number: at + 1 })}
                data-move
                disabled={at === phrases.length - 1}
                onClick={() => move(at, 1)}
              >
                <ArrowDown aria-hidden />
              </IconButton>
              <IconButton
                label={t('phrases.remove', { number: at + 1 })}
                onClick={() => {
                  change(phrases.toSpliced(at, 1));
                  adder.current?.focus();
                }}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
        {wrong[part] === undefined ? null : <Notice kind="danger" text={wrong[part]} />}
        <div className={styles.actions}>
          <Button
            ref={adder}
            icon={<Plus aria-hidden />}
            onClick={() => {
              flushSync(() => change([...phrases, '']));
              list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
            }}
          >
            {t('phrases.add')}
          </Button>
          <Button
            kind="quiet"
            disabled={STARTER_PHRASES[part].every((one) => phrases.includes(one))}
            onClick={() => change([...new Set([...phrases, ...STARTER_PHRASES[part]])])}
          >
            {t('phrases.starters')}
          </Button>
        </div>
      </fieldset>
      {outcome !== null && outcome !== 'saved' ? <Notice kind="danger" text={outcome.problem} /> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" disabled={!isDirty}>
          {t('phrases.save')}
        </Button>
        <span role="status" className={styles.saved}>
          {outcome === 'saved' && !isDirty ? t('saved') : ''}
        </span>
      </div>
    </form>
  );
}
