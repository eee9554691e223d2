import { Check, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pointByCode } from '../../../shared/atlas/points/index.ts';
import { asRead, readingOf } from '../../../shared/atlas/readings.ts';
import { useReadings } from '../../app/use-readings.ts';
import { Button } from '../../ui/button.tsx';
import { PointBadge } from '../../ui/point-badge.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useAtlas } from './atlas-state.ts';
import { QUIZ_KINDS } from './quiz.ts';
import styles from './study-panel.module.css';
import { useListName } from './use-list-name.ts';
import type { QuizWork } from './use-quiz.ts';

/** Questions about the points of the list, with the score. Keys 1 to 4 answer, Enter goes on. */
export function StudyPanel({ quiz: work }: { quiz: QuizWork }) {
  const { t } = useTranslation('atlas');
  const { quiz, kind } = work;
  const browsing = useAtlas((state) => state.browsing);
  const listName = useListName();
  const goOn = useRef<HTMLButtonElement>(null);
  const given = quiz?.given ?? null;
  // Enter on the button goes on; after a click on an answer it would be that answer again.
  useEffect(() => {
    if (given !== null) goOn.current?.focus();
  }, [given]);

  return (
    <aside className={styles.panel} aria-label={t('study.label')}>
      <div className={styles.head}>
        <p className={styles.about}>{t('study.about', { name: listName(browsing) })}</p>
        <Segmented
          label={t('study.kind')}
          value={kind}
          onChange={work.setKind}
          choices={QUIZ_KINDS.map((value) => ({ value, label: t(`study.kinds.${value}`) }))}
        />
      </div>
      {quiz === null ? (
        <p className={styles.about}>{t('study.tooFew')}</p>
      ) : (
        <Round work={work} goOn={goOn} />
      )}
    </aside>
  );
}

function Round({ work, goOn }: { work: QuizWork; goOn: React.RefObject<HTMLButtonElement | null> }) {
  const { t } = useTranslation('atlas');
  const { kind } = work;
  const quiz = work.quiz!;
  const { question, given } = quiz;
  const right = asRead(pointByCode(question.answer)!, readingOf(question.answer, useReadings()));
  const name = `${right.code} ${right.pinyin}`;
  const letterOf = (code: string) => String(question.options.indexOf(code) + 1);
  const outcome =
    given === null
      ? ''
      : given === question.answer
        ? t('study.right', { point: name })
        : kind === 'location'
          ? t('study.wrongPlace', { point: name, letter: letterOf(question.answer) })
          : t('study.wrong', { point: name });
  return (
    <>
      <h2 className={styles.question}>
        {t(`study.ask.${kind}`, { code: right.code, pinyin: right.pinyin })}
      </h2>
      <ol className={styles.options}>
        {question.options.map((code, i) => {
          const point = pointByCode(code)!;
          const verdict =
            given === null ? 'open' : code === question.answer ? 'right' : code === given ? 'wrong' : 'other';
          return (
            <li key={code}>
              <button
                type="button"
                className={styles.option}
                data-verdict={verdict}
                aria-keyshortcuts={String(i + 1)}
                disabled={given !== null}
                onClick={() => work.answer(code)}
              >
                <kbd>{i + 1}</kbd>
                <span className={styles.words}>
                  {kind === 'code' ? <PointBadge code={code} /> : null}
                  {kind === 'name' ? (
                    <>
                      <b>{point.pinyin}</b> <span lang="zh-Hant">{point.chinese}</span>
                    </>
                  ) : null}
                  {kind === 'location' ? t('study.place', { letter: i + 1 }) : null}
                </span>
                {verdict === 'right' ? <Check aria-hidden /> : null}
                {verdict === 'wrong' ? <X aria-hidden /> : null}
              </button>
            </li>
          );
        })}
      </ol>
      <p className={styles.outcome} role="status" data-right={given === question.answer}>
        {outcome}
      </p>
      {given === null ? null : <p className={styles.location}>{right.location}</p>}
      <div className={styles.actions}>
        <Button ref={goOn} kind="primary" disabled={given === null} onClick={work.next}>
          {t('study.next')}
        </Button>
        <Button onClick={work.restart}>{t('study.again')}</Button>
      </div>
      <p className={styles.keys}>{t('study.keys')}</p>
      <div className={styles.score}>
        <p>
          <b>{t('study.score', { right: quiz.right, asked: quiz.asked })}</b>
          {quiz.streak > 1 ? <span>{t('study.streak', { count: quiz.streak })}</span> : null}
        </p>
        {quiz.missed.length > 0 ? <p>{t('study.missed', { codes: quiz.missed.join(', ') })}</p> : null}
      </div>
    </>
  );
}
