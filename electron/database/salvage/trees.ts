import { cellsOf, childrenOf, isNode } from './btree.ts';
import type { Pages } from './pages.ts';

/** Which pages of a damaged record belong to which table or index. */
export interface Trees {
  /** Of the schema; null where the first page, which says so, cannot be read. */
  readonly version: number | null;
  /** Readable pages of each table and index by its name. */
  readonly pagesOf: ReadonlyMap<string, readonly number[]>;
  /** Readable pages whose way from the root leads over an unreadable one: whose they are, their rows must tell. */
  readonly orphans: readonly number[];
  /** Tables and indices that lack pages; null where the list of tables itself lacks some. */
  readonly torn: ReadonlySet<string> | null;
  readonly unreadable: readonly number[];
}

/** Reads every page once. `onPage` is told how many are done. */
export function readTrees(pages: Pages, onPage: (done: number) => void): Trees {
  const children = new Map<number, readonly number[]>();
  const unreadable: number[] = [];
  for (let number = 1; number <= pages.count; number++) {
    const page = pages.read(number);
    if (page === null) unreadable.push(number);
    else if (isNode(page, number)) children.set(number, childrenOf(page, number));
    onPage(number);
  }
  const first = pages.read(1);
  const owned = new Set<number>();
  const isTorn = new Set<string>();
  const below = (name: string, root: number): number[] => {
    const found: number[] = [];
    for (const left = [root]; left.length > 0; ) {
      const number = left.pop()!;
      const under = children.get(number);
      if (under === undefined) isTorn.add(name);
      else if (!owned.has(number)) {
        owned.add(number);
        found.push(number);
        left.push(...under);
      }
    }
    return found;
  };
  const pagesOf = new Map<string, number[]>();
  for (const number of first === null ? [] : below(SCHEMA, 1)) {
    for (const { values, isWhole } of cellsOf(pages.read(number)!, number, pages)) {
      const [, name, , root] = values;
      // A damaged statement does not matter: its table is known by name.
      if (typeof name === 'string' && typeof root === 'number' && root > 0)
        pagesOf.set(name, below(name, root));
      else if (!isWhole) isTorn.add(SCHEMA);
    }
  }
  const isListWhole = first !== null && !isTorn.has(SCHEMA);
  const free = first === null ? new Set<number>() : freePages(first, pages);
  // Where nothing is torn, a page that no tree has is a free one that the damage has hidden from the list of those.
  const mayHaveOrphans = !isListWhole || isTorn.size > 0;
  return {
    version: first?.readUInt32BE(60) ?? null,
    pagesOf,
    orphans: mayHaveOrphans
      ? [...children.keys()].filter((number) => number !== 1 && !owned.has(number) && !free.has(number))
      : [],
    torn: isListWhole ? isTorn : null,
    unreadable,
  };
}

const SCHEMA = 'sqlite_schema';

/** Pages that hold nothing any more, or rows that were deleted. */
function freePages(first: Buffer, pages: Pages): Set<number> {
  const free = new Set<number>();
  for (let trunk = first.readUInt32BE(32); trunk !== 0 && !free.has(trunk); ) {
    free.add(trunk);
    const page = pages.read(trunk);
    if (page === null) break;
    for (let n = page.readUInt32BE(4); n > 0; n--) free.add(page.readUInt32BE(4 + 4 * n));
    trunk = page.readUInt32BE(0);
  }
  return free;
}
