/**
 * Shows that long work goes on, on standard error: one line redrawn in a terminal, else a line every ten seconds.
 * @param {string} title
 */
export function progress(title) {
  const out = process.stderr;
  let shown = Date.now();
  out.write(out.isTTY ? `${title} ...` : `${title} ...\n`);
  return {
    /** @param {string} state for example "40 %" */
    at(state) {
      if (out.isTTY) out.write(`\r\u001b[K${title} ... ${state}`);
      else if (Date.now() - shown >= 10_000) {
        shown = Date.now();
        out.write(`  ${state}\n`);
      }
    },
    /** @param {string} result */
    end(result) {
      out.write(out.isTTY ? `\r\u001b[K${title} ... ${result}\n` : `  ${result}\n`);
    },
  };
}
