import { useEffect, useMemo, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import type { PointFacts } from '../../../shared/atlas/points/types.ts';
import { answered, nextQuestion, OPTIONS, type Quiz, type QuizKind, startQuiz } from './quiz.ts';

/** A round of questions about the points of a list, with what the body shows of it. */
export interface QuizWork {
  readonly quiz: Quiz | null;
  readonly kind: QuizKind;
  setKind(kind: QuizKind): void;
  answer(code: string): void;
  next(): void;
  restart(): void;
  /** A point was clicked on the body. */
  pick(code: string): void;
  /** Points that the body marks, with what stands beside them. */
  readonly marked: readonly { readonly code: string; readonly letter: string }[];
  /** Changes with each question. */
  readonly key: string;
}

/** Keeps a round going while study is on; another list begins another round. */
export function useQuiz(points: readonly PointFacts[], on: boolean): QuizWork {
  const [kind, setKind] = useState<QuizKind>('code');
  const [quiz, setQuiz] = useState<Quiz | null>(null);
  const codes = useMemo(() => points.map(({ code }) => code), [points]);
  const restart = () => setQuiz(startQuiz(codes, Math.random));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or kind of question begins anew
  useEffect(() => {
    if (on) restart();
  }, [codes, kind, on]);

  const answer = (code: string) => setQuiz((now) => now && answered(now, code));
  const next = () => setQuiz((now) => now && nextQuestion(now, Math.random));
  const keys = Array.from({ length: OPTIONS }, (_, i) => String(i + 1));
  useHotkeys(keys.join(), ({ key }) => {
    const option = quiz?.question.options[Number(key) - 1];
    if (on && option) answer(option);
  });

  const marked = useMemo(() => {
    if (!quiz) return [];
    const { answer: right, options } = quiz.question;
    if (kind !== 'location') return [{ code: right, letter: kind === 'code' ? '?' : '' }];
    return options.map((code, i) => ({ code, letter: String(i + 1) }));
  }, [quiz, kind]);

  return {
    quiz,
    kind,
    setKind,
    answer,
    next,
    restart,
    pick: (code) => {
      if (kind === 'location') answer(code);
    },
    marked,
    key: quiz ? `${kind} ${quiz.question.options.join()} ${quiz.question.answer}` : kind,
  };
}
