/** What is asked: the code of a marked point, the name to a code, or the place on the body to a code. */
export const QUIZ_KINDS = ['code', 'name', 'location'] as const;
export type QuizKind = (typeof QUIZ_KINDS)[number];

/** A question with four answers, all points by their codes. */
export interface Question {
  readonly answer: string;
  readonly options: readonly string[];
}

/** A round of questions about one list of points. Every step gives a new one. */
export interface Quiz {
  readonly codes: readonly string[];
  /** What is asked next, and what follows. */
  readonly question: Question;
  readonly queue: readonly string[];
  /** What was answered; null while the question is open. */
  readonly given: string | null;
  readonly asked: number;
  readonly right: number;
  /** Right answers since the last wrong one. */
  readonly streak: number;
  /** Points that were answered wrongly and not rightly since. */
  readonly missed: readonly string[];
}

/** Numbers from 0 to below 1, like `Math.random`. */
export type Random = () => number;

/** A question needs that many answers. */
export const OPTIONS = 4;
/** Wrong answers are points that lie about so near in the list. */
const NEIGHBOURS = 6;
/** A missed point is asked again after so many others. */
const AGAIN_AFTER = 3;

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}

function questionOn(codes: readonly string[], answer: string, random: Random): Question {
  const at = codes.indexOf(answer);
  const near = codes.filter((code, i) => code !== answer && Math.abs(i - at) <= NEIGHBOURS);
  const far = codes.filter((code, i) => code !== answer && Math.abs(i - at) > NEIGHBOURS);
  const wrong = [...shuffled(near, random), ...shuffled(far, random)].slice(0, OPTIONS - 1);
  return { answer, options: shuffled([answer, ...wrong], random) };
}

/** Begins a round; null when the list holds too few points for a question. */
export function startQuiz(codes: readonly string[], random: Random): Quiz | null {
  if (codes.length < OPTIONS) return null;
  const [first, ...queue] = shuffled(codes, random);
  const question = questionOn(codes, first!, random);
  return { codes, question, queue, given: null, asked: 0, right: 0, streak: 0, missed: [] };
}

/** Takes the answer to the open question; a second answer changes nothing. A missed point comes back soon. */
export function answered(quiz: Quiz, code: string): Quiz {
  const { question, queue, given, asked, right, streak, missed } = quiz;
  if (given !== null || !question.options.includes(code)) return quiz;
  const others = missed.filter((one) => one !== question.answer);
  if (code === question.answer) {
    return { ...quiz, given: code, asked: asked + 1, right: right + 1, streak: streak + 1, missed: others };
  }
  return {
    ...quiz,
    given: code,
    asked: asked + 1,
    streak: 0,
    missed: [...others, question.answer],
    queue: queue.toSpliced(AGAIN_AFTER, 0, question.answer),
  };
}

/** Goes on to the next question; through the whole list in a new order once all were asked. */
export function nextQuestion(quiz: Quiz, random: Random): Quiz {
  if (quiz.given === null) return quiz;
  const fresh = () => {
    const order = shuffled(quiz.codes, random);
    // Never the same question twice in a row.
    return order[0] === quiz.question.answer ? [...order.slice(1), order[0]!] : order;
  };
  const [next, ...queue] = quiz.queue.length > 0 ? quiz.queue : fresh();
  return { ...quiz, question: questionOn(quiz.codes, next!, random), queue, given: null };
}
