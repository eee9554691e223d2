import { Check, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../shared/model/handout.ts';
import type { PracticeSettings, Practitioner } from '../../../shared/model/practice.ts';
import { changeSettings } from '../../app/change-settings.ts';
import { longDate, today } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './editing-panel.module.css';

type Reviews = PracticeSettings['reviewedLanguages'];

/** Which language the paper is written in, and whether somebody of the practice stands by its words. */
export function LanguageChoice({
  language,
  onChange,
  reviews,
  practitioner,
}: {
  language: Language;
  onChange: (language: Language) => void;
  reviews: Reviews;
  practitioner: Practitioner;
}) {
  const { t } = useTranslation('handout-editing');
  return (
    <div className={styles.group}>
      <Select
        label={t('language')}
        value={language}
        onChange={onChange}
        choices={LANGUAGES.map((value) => ({ value, label: t(`common:language.${value}`) }))}
      />
      {/* Ashi is written in English. */}
      {language === 'en' ? null : (
        <Review key={language} language={language} review={reviews[language]} practitioner={practitioner} />
      )}
    </div>
  );
}

function Review({
  language,
  review,
  practitioner,
}: {
  language: Language;
  review: Reviews[Language] | undefined;
  practitioner: Practitioner;
}) {
  const { t } = useTranslation('handout-editing');
  const locale = useLocale();
  const [reader, setReader] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (by: string | null) => {
    try {
      await changeSettings(({ reviewedLanguages: { [language]: _, ...others } }) => ({
        reviewedLanguages: by === null ? others : { ...others, [language]: { by, on: today() } },
      }));
      setReader(null);
      setFailure(null);
    } catch (cause) {
      setFailure(t('notSaved', { reason: (cause as Error).message }));
    }
  };
  return (
    <>
      {failure === null ? null : <Notice kind="danger" text={failure} />}
      {review !== undefined ? (
        <p className={styles.reviewed}>
          <Check aria-hidden />
          <bdi>{t('reviewed', { by: review.by, date: longDate(review.on, locale) })}</bdi>
          <Button kind="quiet" onClick={() => void save(null)}>
            {t('unreview')}
          </Button>
        </p>
      ) : (
        <div className={styles.draft}>
          <p className={styles.badge}>
            <TriangleAlert aria-hidden />
            {t('draft')}
          </p>
          <p>{t('draftHint')}</p>
          {reader === null ? (
            <Button onClick={() => setReader(practitioner.name)}>{t('review')}</Button>
          ) : (
            <form
              className={styles.reader}
              onSubmit={(event) => {
                event.preventDefault();
                void save(reader.trim());
              }}
            >
              <TextField
                label={t('reviewer')}
                dir="auto"
                maxLength={160}
                required
                autoFocus
                value={reader}
                onChange={(event) => setReader(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') setReader(null);
                }}
              />
              <Button type="submit" disabled={reader.trim() === ''}>
                {t('review')}
              </Button>
            </form>
          )}
        </div>
      )}
    </>
  );
}
