import { useTranslation } from 'react-i18next';
import { AMENDED_PARTS, type Amendment, NOTE_PARTS } from '../../../shared/model/session.ts';
import { dateAndTime, longDate } from '../../app/dates.ts';
import { FlagChips } from '../../app/flag-chips.tsx';
import { useLocale } from '../../app/use-locale.ts';
import { useOutcomeWords } from '../../features/outcomes/use-outcome-words.ts';
import { useAgeAndSex } from '../../features/patients/use-age-and-sex.ts';
import { useStrokeLines } from '../../features/plans/assessment/pain-drawing.tsx';
import { TreatmentGiven } from '../../features/sessions/notes/treatment-given.tsx';
import { useNoteWords } from '../../features/sessions/notes/use-note-words.ts';
import { patientName } from '../patient-name.ts';
import styles from './session-record.module.css';
import type { RecordProps } from './session-route.tsx';

/** One session on paper: who and when, what was done, what was written and asked, amendments, signature. */
export function SessionRecord({ session, plan, patient, measurements, practice }: RecordProps) {
  const { t } = useTranslation('session-notes');
  const wordsOf = useNoteWords();
  const outcomeWords = useOutcomeWords();
  const ageAndSex = useAgeAndSex();
  const locale = useLocale();
  const { notes, amendments, signedBy, signedAt } = session;
  const born =
    patient.birthDate === null ? [] : [t('sheet:born', { date: longDate(patient.birthDate, locale) })];
  const facts = [ageAndSex(patient), ...born, t('common:recordNumber', { number: patient.recordNumber })];
  const asked = measurements.filter(({ sessionId }) => sessionId === session.id);
  const consent = wordsOf('consent', notes);
  const strokes = useStrokeLines(notes.painArea, patient.build);
  return (
    <article
      className={styles.record}
      lang={locale}
      data-coloured={practice.settings.meridianColours || undefined}
    >
      <header className={styles.head}>
        <div>
          <h1>
            <bdi>{patientName(patient)}</bdi>
          </h1>
          <p>{facts.join(' · ')}</p>
          <FlagChips patient={patient} />
        </div>
        <div className={styles.which}>
          <p>
            <b>{t('session', { number: session.ordinal })}</b>
          </p>
          <p>{longDate(session.day, locale)}</p>
          <p>
            <bdi>{practice.settings.name}</bdi>
          </p>
        </div>
      </header>
      <p>
        <b>
          <bdi>{plan.content.title}</bdi>
        </b>
        {plan.content.title.includes(plan.content.pattern.trim()) ? null : (
          <>
            {' · '}
            <bdi>{plan.content.pattern}</bdi>
          </>
        )}
      </p>
      <section>
        <h2>{t('given.title')}</h2>
        <TreatmentGiven session={session} />
      </section>
      <section>
        <h2>{t('title')}</h2>
        <dl className={styles.parts}>
          {NOTE_PARTS.filter((part) => notes[part].trim() !== '').map((part) => (
            <Part key={part} name={t(`parts.${part}`)} words={notes[part]} />
          ))}
          <Part
            name={t('pain.title')}
            words={(['painBefore', 'painAfter'] as const)
              .map((one) => `${t(`pain.${one}`)}: ${wordsOf(one, notes) || t('notAsked')}`)
              .join(' · ')}
          />
          {strokes.length === 0 ? null : <Part name={t('all.painArea')} words={strokes.join('\n')} />}
          <Part name={t('consent.title')} words={consent || t('notAsked')} />
          {asked.map((one) => (
            <Part key={one.id} name={outcomeWords.target(one)} words={outcomeWords.scores(one)} />
          ))}
          {notes.adverse.length === 0 ? (
            <Part name={t('adverse.title')} words={t('adverse.none')} />
          ) : (
            notes.adverse.map((event) => (
              <Part
                key={event.id}
                name={t('adverse.title')}
                words={[
                  wordsOf('adverse', { ...notes, adverse: [event] }),
                  event.action && `${t('adverse.action')}: ${event.action}`,
                  event.note,
                ]
                  .filter(Boolean)
                  .join('\n')}
              />
            ))
          )}
        </dl>
      </section>
      {amendments.length === 0 ? null : (
        <section>
          <h2>{t('amend.list')}</h2>
          <dl className={styles.parts}>
            {inOrder(amendments).map(({ id, part, text, by, at }) => (
              <Part
                key={id}
                name={t(`amended.${part}`)}
                words={`${t('amend.by', { name: by, time: dateAndTime(at, locale) })}\n${text}`}
              />
            ))}
          </dl>
        </section>
      )}
      <footer className={styles.foot}>
        {signedAt === null ? (
          <p>
            <b>{t('paper.unsigned')}</b>
          </p>
        ) : (
          <p>
            <bdi>{t('sign.by', { name: signedBy, date: dateAndTime(signedAt, locale) })}</bdi>
          </p>
        )}
        <p className={styles.signature}>{t('paper.signature')}</p>
      </footer>
    </article>
  );
}

/** By what they speak of, and within that the first first. */
const inOrder = (amendments: readonly Amendment[]): readonly Amendment[] =>
  amendments.toSorted((a, b) => AMENDED_PARTS.indexOf(a.part) - AMENDED_PARTS.indexOf(b.part));

function Part({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{words}</dd>
    </div>
  );
}
