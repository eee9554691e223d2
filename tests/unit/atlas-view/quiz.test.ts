import { describe, expect, test } from 'vitest';
import {
  answered,
  nextQuestion,
  OPTIONS,
  type Quiz,
  startQuiz,
} from '../../../renderer/features/atlas/quiz.ts';

/** A stream of numbers that is the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

const CODES = Array.from({ length: 21 }, (_, i) => `SP${i + 1}`);
const begin = (seed = 7) => startQuiz(CODES, numbers(seed))!;
const wrongIn = ({ question }: Quiz) => question.options.find((code) => code !== question.answer)!;

describe('a round of questions', () => {
  test('offers four different answers, the right one among them', () => {
    for (let seed = 1; seed < 60; seed++) {
      const { question } = begin(seed);
      expect(new Set(question.options).size).toBe(OPTIONS);
      expect(question.options).toContain(question.answer);
    }
  });

  test('puts the right answer in every position', () => {
    const positions = new Set<number>();
    for (let seed = 1; seed < 60; seed++) {
      const { question } = begin(seed);
      positions.add(question.options.indexOf(question.answer));
    }
    expect([...positions].sort()).toEqual([0, 1, 2, 3]);
  });

  test('does not begin with fewer than four points', () => {
    expect(startQuiz(CODES.slice(0, 3), numbers(1))).toBeNull();
  });

  test('counts right answers and how many in a row', () => {
    const random = numbers(3);
    let quiz = begin(3);
    for (let i = 1; i <= 5; i++) {
      quiz = answered(quiz, quiz.question.answer);
      expect(quiz).toMatchObject({ right: i, asked: i, streak: i, missed: [] });
      quiz = nextQuestion(quiz, random);
    }
  });

  test('a wrong answer ends the row and is asked again soon', () => {
    const random = numbers(5);
    let quiz = begin(5);
    const missed = quiz.question.answer;
    quiz = answered(quiz, wrongIn(quiz));
    expect(quiz).toMatchObject({ right: 0, asked: 1, streak: 0, missed: [missed] });
    const following: string[] = [];
    for (let i = 0; i < 5; i++) {
      quiz = nextQuestion(quiz, random);
      following.push(quiz.question.answer);
      quiz = answered(quiz, quiz.question.answer);
    }
    expect(following).toContain(missed);
    expect(following[0]).not.toBe(missed);
    expect(quiz.missed).toEqual([]);
  });

  test('a second answer to the same question changes nothing, nor one that was not offered', () => {
    const quiz = begin();
    const given = answered(quiz, wrongIn(quiz));
    expect(answered(given, quiz.question.answer)).toBe(given);
    expect(answered(quiz, 'BL23')).toBe(quiz);
  });

  test('does not go on before an answer', () => {
    const quiz = begin();
    expect(nextQuestion(quiz, numbers(1))).toBe(quiz);
  });

  test('asks for every point of the list, and then goes on', () => {
    const random = numbers(11);
    let quiz = begin(11);
    const asked = new Set<string>();
    for (let i = 0; i < CODES.length; i++) {
      asked.add(quiz.question.answer);
      quiz = nextQuestion(answered(quiz, quiz.question.answer), random);
    }
    expect(asked.size).toBe(CODES.length);
    expect(CODES).toContain(quiz.question.answer);
  });
});
