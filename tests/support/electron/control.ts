/** What a test asks of the process under test: a function's source, run with the stand-in and one argument. */
export interface Question {
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
}

export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

/** Answers the questions of the test that started this process. */
export function answerParent(electron: unknown): void {
  process.on('message', async ({ id, source, argument }: Question) => {
    try {
      const run = new Function(`return (${source})`)() as (electron: unknown, argument: unknown) => unknown;
      process.send!({ id, value: await run(electron, argument) } satisfies Reply);
    } catch (error) {
      process.send!({ id, error: String(error) } satisfies Reply);
    }
  });
}
