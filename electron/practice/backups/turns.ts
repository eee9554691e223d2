/** One long errand at a time on the file of a record. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does `work` after all that was asked for before. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}
