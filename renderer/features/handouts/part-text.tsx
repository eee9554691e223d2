import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { withText } from '../../../shared/handout/edits.ts';
import { type HandoutBlockKind, HandoutText, type Language } from '../../../shared/model/handout.ts';
import { Button } from '../../ui/button.tsx';
import { NotesField } from '../plans/draft-fields.tsx';
import { usePlanWork } from '../plans/plan-context.ts';
import styles from './part-list.module.css';

/** The words of a part, to be written over. Escape closes and keeps what was written. */
export function PartText({
  kind,
  language,
  ownText,
  written,
  onClose,
}: {
  kind: HandoutBlockKind;
  language: Language;
  /** Ashi's words. */
  ownText: string;
  /** The practitioner's words; undefined where Ashi's stand. */
  written: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('handout-editing');
  const { edit } = usePlanWork();
  const box = useRef<HTMLDivElement>(null);
  const focus = () => box.current?.querySelector('textarea')?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => void focus(), []);
  const write = (text: string | null, typing?: string) =>
    edit((plan) => ({ ...plan, handout: withText(plan.handout, language, kind, text, ownText) }), typing);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from the field within
    <div
      ref={box}
      className={styles.text}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div lang={language}>
        <NotesField
          label={t('words', { part: t(`part.${kind}`), language: t(`common:language.${language}`) })}
          name={`handout.${language}.${kind}`}
          value={written ?? ownText}
          schema={HandoutText.shape.text}
          commit={write}
        />
      </div>
      <p className={styles.hint}>{t('wordsHint')}</p>
      {written === undefined ? null : (
        <Button
          onClick={() => {
            write(null);
            focus();
          }}
        >
          {t('back')}
        </Button>
      )}
    </div>
  );
}
