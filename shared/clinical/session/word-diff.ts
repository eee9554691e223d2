/** A stretch of words that two texts share, or that only one of them has. */
export interface WordRun {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** So many pairs of words are compared; longer texts are told apart as wholes. */
const MOST_PAIRS = 400_000;

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/**
 * What became of a text, word by word: what is the same, what went and what came, in the order in which they stand. Spaces
 * and line breaks alone are no difference.
 */
export function wordDiff(before: string, now: string): readonly WordRun[] {
  const [a, b] = [wordsOf(before), wordsOf(now)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const same = (words: readonly string[]) => words.map((word) => ['same', word] as const);
  return runsOf([...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))]);
}

/** Whether two texts say the same, spaces and line breaks aside. */
export const isSameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

type Told = readonly [kind: WordRun['kind'], word: string];

/** By the longest common subsequence of words. */
function between(a: readonly string[], b: readonly string[]): readonly Told[] {
  const gone = (words: readonly string[]): Told[] => words.map((word) => ['gone', word]);
  const come = (words: readonly string[]): Told[] => words.map((word) => ['new', word]);
  if (a.length * b.length > MOST_PAIRS) return [...gone(a), ...come(b)];
  const width = b.length + 1;
  /** Words in common from place i of one and place j of the other to the ends. */
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const told: Told[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      told.push(['same', a[i]!]);
      i++;
      j++;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) told.push(['gone', a[i++]!]);
    else told.push(['new', b[j++]!]);
  }
  return [...told, ...gone(a.slice(i)), ...come(b.slice(j))];
}

function runsOf(told: readonly Told[]): readonly WordRun[] {
  const runs: { kind: WordRun['kind']; text: string }[] = [];
  for (const [kind, word] of told) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else runs.push({ kind, text: word });
  }
  return runs;
}
