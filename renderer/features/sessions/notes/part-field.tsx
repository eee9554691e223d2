import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type NotePart, SessionNotes } from '../../../../shared/model/session.ts';
import { refusalWords } from '../../../app/i18n/refusal-words.ts';
import { FindingsField } from '../../plans/assessment/findings-field.tsx';
import { NotesField } from '../../plans/draft-fields.tsx';
import { insertPhrase } from './insert-phrase.ts';
import { LastTime, LastTimeTool } from './last-time.tsx';
import { useNotesWork } from './notes-context.ts';
import styles from './part.module.css';
import { PhraseMenu } from './phrase-menu.tsx';

/** One part of the notes in free words, with its phrases and what it said last time. */
export function PartField({ part }: { part: NotePart }) {
  const { t } = useTranslation('session-notes');
  const { notes, edit, announce } = useNotesWork();
  const [isChoosing, setChoosing] = useState(false);
  const [showsLast, setShowsLast] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const value = notes[part];
  const schema = SessionNotes.shape[part];
  const field = {
    value,
    schema,
    commit: (text: string, typing?: string) => edit({ [part]: text }, typing),
  };
  const choose = (isOpen: boolean) => {
    area.current = frame.current?.querySelector('textarea') ?? null;
    setChoosing(isOpen);
  };
  const put = (phrase: string) => {
    const { selectionStart = value.length, selectionEnd = value.length } = area.current ?? {};
    const next = insertPhrase(value, { start: selectionStart, end: selectionEnd }, phrase);
    const read = schema.safeParse(next.text);
    if (!read.success) return announce(refusalWords(read.error.issues[0]!.message));
    edit({ [part]: next.text });
    requestAnimationFrame(() => area.current?.setSelectionRange(next.caret, next.caret));
  };
  const openOnSlash = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== '/' || !(target instanceof HTMLTextAreaElement)) return;
    const { selectionStart, value: typed } = target;
    if (selectionStart > 0 && typed[selectionStart - 1] !== '\n') return;
    event.preventDefault();
    choose(true);
  };
  const tools = (
    <>
      <LastTimeTool part={part} isOpen={showsLast} onOpen={setShowsLast} />
      <PhraseMenu
        part={part}
        isOpen={isChoosing}
        onOpen={choose}
        selected={() => {
          const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
          return value.slice(selectionStart, selectionEnd);
        }}
        area={area}
        onChoose={put}
      />
    </>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the text inside
    <div ref={frame} className={styles.part} onKeyDown={openOnSlash}>
      {part === 'tongue' || part === 'pulse' ? (
        <FindingsField field={part} tools={tools} {...field} />
      ) : (
        <>
          <div className={styles.tools}>{tools}</div>
          <NotesField label={t(`parts.${part}`)} name={part} {...field} />
        </>
      )}
      {showsLast && value.trim() !== '' ? <LastTime part={part} /> : null}
    </div>
  );
}
