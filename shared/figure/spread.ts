/**
 * Positions near the wanted ones (in order), in that order and far enough apart, within limits; least squares. Where
 * there is too little room, they begin at the first and run over the last.
 *
 * @param steps how far the next one stands from each at least
 * @param first the least position of the first one
 * @param last the greatest position of the last one
 */
export function spread(
  wanted: readonly number[],
  steps: readonly number[],
  first: number,
  last: number,
): number[] {
  const before = wanted.map((_, i) => steps.slice(0, i).reduce((sum, step) => sum + step, 0));
  // Those that would touch form a block, which stands at the mean of what its members wish for.
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((position, i) => {
    let block = { sum: position - before[i]!, count: 1 };
    for (
      let above = blocks.at(-1);
      above && above.sum / above.count > block.sum / block.count;
      above = blocks.at(-1)
    ) {
      blocks.pop();
      block = { sum: above.sum + block.sum, count: above.count + block.count };
    }
    blocks.push(block);
  });
  const highest = Math.max(first, last - (before.at(-1) ?? 0));
  return blocks
    .flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count))
    .map((start, i) => Math.min(highest, Math.max(first, start)) + before[i]!);
}
