import { Check, Plus } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { CHINESE_TERMS } from '../../../../shared/clinical/patterns/chinese-terms.ts';
import {
  findingsIn,
  hasPhrase,
  readFindings,
  togglePhrase,
  WORD_FINDINGS,
  type WordField,
  type WordFindingId,
} from '../../../../shared/clinical/patterns/findings.ts';
import { useEditing } from '../../../app/desk/editing.ts';
import { refusalWords } from '../../../app/i18n/refusal-words.ts';
import { ParagraphField } from '../draft-fields.tsx';
import styles from './assessment.module.css';

/**
 * A finding in free words, with the usual ones to press. What the words tell is marked, so that it shows what counts for a
 * pattern; pressed ones can be taken out again.
 */
export function FindingsField({
  field,
  value,
  schema,
  commit,
  tools,
}: {
  field: WordField;
  value: string;
  schema: z.ZodType<string>;
  commit: (text: string, typing?: string) => void;
  /** What else can be done with these words, beside the usual ones. */
  tools?: ReactNode;
}) {
  const { t } = useTranslation('assessment');
  const { announce } = useEditing();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const told = readFindings(field, value);
  const press = (finding: WordFindingId) => {
    const next = schema.safeParse(togglePhrase(value, finding));
    if (next.success) commit(next.data);
    else announce(refusalWords(next.error.issues[0]!.message));
  };
  return (
    <div className={styles.words}>
      <div className={styles.tools}>
        {tools}
        <button
          type="button"
          className={styles.unfold}
          aria-label={t('wordsFor', { field: t(`fields.${field}`) })}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {t('usualWords')}
        </button>
      </div>
      <ParagraphField
        label={t(`fields.${field}`)}
        name={field}
        value={value}
        schema={schema}
        commit={commit}
      />
      {isOpen ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that nobody needs to see
        <div
          id={id}
          className={styles.chips}
          role="group"
          aria-label={t('wordsFor', { field: t(`fields.${field}`) })}
        >
          {findingsIn(field).map((finding) => {
            const isTold = told.includes(finding);
            return (
              <button
                key={finding}
                type="button"
                className={styles.chip}
                aria-pressed={isTold}
                aria-disabled={isTold && !hasPhrase(value, finding)}
                onClick={() => (isTold && !hasPhrase(value, finding) ? undefined : press(finding))}
              >
                {isTold ? <Check aria-hidden /> : <Plus aria-hidden />}
                {WORD_FINDINGS[finding].phrase}
                <InChinese finding={finding} />
              </button>
            );
          })}
        </div>
      ) : null}
    </div>
  );
}

function InChinese({ finding }: { finding: WordFindingId }) {
  const term = CHINESE_TERMS[finding];
  if (term === undefined) return null;
  return (
    <span className={styles.chinese}>
      <span lang="zh-Hant">{term.characters}</span> <span lang="zh-Latn">{term.pinyin}</span>
    </span>
  );
}
