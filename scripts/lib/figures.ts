/** Of random cases, where ASHI_SEED does not say another one. */
export const USUAL_SEED = 20_261_123;

/** What a suite has counted; `tests/support/endurance.ts` writes one to a line. */
export interface Figure {
  /** Of the table's line. */
  readonly name: string;
  readonly count: number;
  /** How many of them met what they were meant for in the middle, where that can be told. */
  readonly inside?: number;
  /** Path and full name of the test that counted. */
  readonly file: string;
  readonly test: string;
}

/** A test that failed. */
export interface Failure {
  readonly file: string;
  readonly test: string;
  /** Of what it threw first. */
  readonly message: string;
}

/** One line of the table. */
interface Line {
  readonly name: string;
  readonly tries: number;
  readonly inside: number | null;
  readonly failed: number;
}

/** The lines in the order of their names; a test that failed before it had counted anything is a line of its own. */
export function linesOf(figures: readonly Figure[], failures: readonly Failure[]): Line[] {
  const isOf = (figure: Figure) => (failure: Failure) =>
    failure.file === figure.file && failure.test === figure.test;
  const byName = [...Map.groupBy(figures, ({ name }) => name)].map(([name, all]) => {
    const told = all.filter(({ inside }) => inside !== undefined);
    return {
      name,
      tries: sum(all.map(({ count }) => count)),
      inside: told.length === 0 ? null : sum(told.map(({ inside }) => inside!)),
      failed: failures.filter((failure) => all.some((figure) => isOf(figure)(failure))).length,
    };
  });
  const uncounted = failures
    .filter((failure) => !figures.some((figure) => isOf(figure)(failure)))
    .map(({ test }) => ({ name: test, tries: 0, inside: null, failed: 1 }));
  return [...byName.sort((a, b) => (a.name < b.name ? -1 : 1)), ...uncounted];
}

/** What failed, by the word that begins its message. */
export const KINDS_OF_FAILURE = ['lost', 'torn', 'leak'] as const;

/** How many failures were of each kind; `other` told none. */
export function kindsOf(
  failures: readonly Failure[],
): Record<(typeof KINDS_OF_FAILURE)[number] | 'other', number> {
  const kinds = { lost: 0, torn: 0, leak: 0, other: 0 };
  for (const { message } of failures) {
    kinds[KINDS_OF_FAILURE.find((kind) => message.includes(`${kind}: `)) ?? 'other'] += 1;
  }
  return kinds;
}

/** The table in plain text, with its sums. */
export function tableOf(figures: readonly Figure[], failures: readonly Failure[]): string {
  const lines = linesOf(figures, failures);
  const width = Math.max(20, ...lines.map(({ name }) => name.length));
  const row = (name: string, tries: string, inside: string, failed: string) =>
    `${name.padEnd(width)}${tries.padStart(9)}${inside.padStart(9)}${failed.padStart(9)}`;
  const number = (value: number) => value.toLocaleString('en-GB');
  const { lost, torn, leak, other } = kindsOf(failures);
  const kills = lines.filter(({ name }) => name.startsWith('kills '));
  return [
    row('', 'tries', 'inside', 'failed'),
    ...lines.map(({ name, tries, inside, failed }) =>
      row(name, number(tries), inside === null ? '' : number(inside), number(failed)),
    ),
    '',
    row(
      'kills in all',
      number(sum(kills.map(({ tries }) => tries))),
      number(sum(kills.map((line) => line.inside ?? 0))),
      '',
    ),
    `lost ${lost}, torn ${torn}, leaks ${leak}, other failures ${other}`,
  ].join('\n');
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
