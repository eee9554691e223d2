import { Check, CircleHelp } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWithoutChange } from '../../../../shared/clinical/changes/prescription-changes.ts';
import { roundsOf } from '../../../../shared/clinical/rounds/rounds.ts';
import { KEYS, shownKeys } from '../../../app/commands/keys.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { IconButton } from '../../../ui/button.tsx';
import { usePlanWork } from '../plan-context.ts';
import { editWith } from '../plan-desk.ts';
import { MarkedText } from './marked-text.tsx';
import { useMistakeWords } from './mistake-words.ts';
import { Preview } from './preview.tsx';
import { ShorthandHelp } from './shorthand-help.tsx';
import styles from './shorthand-line.module.css';
import { useReading, withShorthand } from './use-reading.ts';
import { WaitingNotice } from './waiting-notice.tsx';
import { awaitPlaces } from './waiting-places.ts';

/** What is typed, and the text that it began from: when the prescription changes under it, the draft is void. */
interface Draft {
  readonly text: string;
  readonly basis: string;
}

/** The prescription as one line of text, which can be typed: read while it is written, applied on Enter. */
export const ShorthandLine = memo(function ShorthandLine({ planId }: { planId: string }) {
  const { t } = useTranslation('shorthand');
  const { content, habits, announce } = usePlanWork();
  const [state, setState] = useState<Draft | null>(null);
  const [focused, setFocused] = useState(false);
  const [helps, setHelps] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const helper = useRef<HTMLButtonElement>(null);
  const id = useId();
  const mistakeWords = useMistakeWords();
  const { printed, reading } = useReading(content, habits, state?.text ?? null);
  const draft = state?.basis === printed ? state : null;
  useEffect(() => {
    if (state !== null && state.basis !== printed) setState(null);
  }, [state, printed]);

  const text = draft?.text ?? printed;
  const mistake = draft === null ? null : (reading?.mistake ?? null);
  /** What ends with the text may be on its way to a word. */
  const unfinished = mistake !== null && mistake.at.end === draft?.text.length;

  const goToEnd = () => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  };
  useCommands(
    [{ id: 'plan.shorthand', title: t('commands:shorthand'), keys: KEYS.shorthand, run: goToEnd }],
    {
      enableOnFormTags: true,
      preventDefault: true,
    },
  );

  const apply = (text: string) => {
    try {
      const { read } = editWith(planId, (now) => withShorthand(now, text, habits));
      awaitPlaces(planId, read.unplaced);
      setState(null);
      announce(t('applied', { count: read.applications.length }));
    } catch (cause) {
      const wrong = reading?.mistake;
      if (wrong == null) throw cause;
      field.current?.setSelectionRange(wrong.at.start, wrong.at.end);
      announce(mistakeWords(wrong));
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (draft !== null) apply(draft.text);
    }
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (draft === null) field.current?.blur();
    else setState(null);
  };

  const rounds = roundsOf(content.applications).length;
  const changed = draft !== null && reading !== null && !isWithoutChange(reading.changes);
  return (
    <section className={styles.line} aria-label={t('name')}>
      {helps ? (
        <ShorthandHelp
          onClose={() => {
            setHelps(false);
            helper.current?.focus();
          }}
        />
      ) : null}
      <WaitingNotice planId={planId} />
      <div className={styles.sheet} data-open={focused || draft !== null}>
        {draft !== null && reading !== null ? <Preview present={content} reading={reading} /> : null}
        <div className={styles.row}>
          <label htmlFor={id} className={styles.label}>
            {t('name')}
          </label>
          <div className={styles.writing} data-writing>
            <div className={styles.scroll}>
              <div className={styles.field}>
                <MarkedText text={text} mistake={mistake} unfinished={unfinished} />
                <textarea
                  ref={field}
                  id={id}
                  rows={1}
                  value={text}
                  placeholder={t('placeholder')}
                  spellCheck={false}
                  autoComplete="off"
                  autoCapitalize="off"
                  aria-keyshortcuts={shownKeys(KEYS.shorthand)}
                  aria-invalid={mistake !== null && !unfinished}
                  aria-describedby={`${id}-help`}
                  data-own-undo={draft === null ? undefined : ''}
                  onFocus={() => setFocused(true)}
                  onBlur={() => {
                    setFocused(false);
                    if (draft?.text === printed) setState(null);
                  }}
                  onChange={(event) => setState({ text: event.target.value, basis: printed })}
                  onKeyDown={onKeyDown}
                />
              </div>
            </div>
            {mistake === null ? null : (
              <p className={styles.mistake} data-unfinished={unfinished} role="status">
                {mistakeWords(mistake)}
              </p>
            )}
          </div>
          <p className={styles.state} id={`${id}-help`}>
            {draft === null ? (
              content.applications.length === 0 ? null : (
                <>
                  <Check aria-hidden />
                  {t('entries', { count: content.applications.length })}, {t('rounds', { count: rounds })}
                </>
              )
            ) : (
              t(mistake === null && changed ? 'keys' : 'keysWrong')
            )}
          </p>
          {focused ? null : (
            <kbd className={styles.key} aria-hidden>
              {shownKeys(KEYS.shorthand)}
            </kbd>
          )}
          <IconButton
            ref={helper}
            label={t('help.open')}
            aria-expanded={helps}
            onClick={() => setHelps((now) => !now)}
          >
            <CircleHelp aria-hidden />
          </IconButton>
        </div>
      </div>
    </section>
  );
});
