/** A refusal that is one sentence for people; it is printed without a stack and ends the command with `exitCode`. */
export class Sentence extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs `task`; a `Sentence` that it throws is printed on standard error, anything else surfaces with its stack.
 * @param {() => Promise<void>} task
 */
export async function speaking(task) {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
