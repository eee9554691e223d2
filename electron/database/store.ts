import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { PATIENCE_MS } from './connection.ts';
import { unreachable } from './errors.ts';
import type { Tables } from './schema.ts';

/**
 * Typed SQL. Queries are built and compiled here and run by a Store, synchronously: on the practice's own thread that
 * keeps a command whole without any waiting in the middle of a transaction.
 */
export const sqlFor = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/**
 * A query that is built and compiled once, for what every saved change asks again. `build` is given a stand-in for each
 * value; where calls give different sets of values, as the columns that a change touches, once for each set.
 */
export function compiledOnce<P extends object, R>(
  build: (values: P) => Compilable<R>,
): (values: P) => Compilable<R> {
  const compiled = new Map<string, CompiledQuery<R>>();
  return (values) => {
    const names = Object.keys(values);
    const set = names.join();
    let query = compiled.get(set);
    if (query === undefined) {
      query = build(Object.fromEntries(names.map((name) => [name, new Placeholder(name)])) as P).compile();
      compiled.set(set, query);
    }
    const { parameters, ...rest } = query;
    return {
      compile: () => ({
        ...rest,
        parameters: parameters.map((parameter) =>
          parameter instanceof Placeholder ? values[parameter.name as keyof P] : parameter,
        ),
      }),
    };
  };
}

class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const MOST_STATEMENTS = 200;

/** An open record. Every method throws what the driver throws; `toPracticeError` translates. */
export class Store {
  readonly #database: Database.Database;
  readonly #transact: Database.Transaction<(work: () => unknown) => unknown>;
  readonly #place: { dev: bigint; ino: bigint };
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
    this.#transact = database.transaction((work: () => unknown) => work());
    this.#place = statSync(database.name, { bigint: true });
  }

  all<R>(query: Compilable<R>): R[] {
    const { statement, parameters } = this.#prepare(query);
    return statement.all(...parameters) as R[];
  }

  first<R>(query: Compilable<R>): R | undefined {
    const { statement, parameters } = this.#prepare(query);
    return statement.get(...parameters) as R | undefined;
  }

  /** Runs a change and gives the number of rows that it touched. */
  run(query: Compilable<unknown>): number {
    const { statement, parameters } = this.#prepare(query);
    return statement.run(...parameters).changes;
  }

  /** All of `work`, or nothing of it. When this returns, the change is on the disk. */
  transaction<T>(work: () => T): T {
    this.#assertInPlace();
    return this.#transact.immediate(work) as T;
  }

  /** For how long a change waits while somebody else writes, in milliseconds, before it is refused. */
  setPatience(milliseconds = PATIENCE_MS): void {
    this.#database.pragma(`busy_timeout = ${milliseconds}`);
  }

  /** Moves the write-ahead log into the file and closes. A log that cannot be moved now is kept for the next start. */
  close(): void {
    try {
      this.#database.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // A full or absent disk: the log stays beside the file and nothing in it is lost.
    }
    this.#database.close();
  }

  #prepare(query: Compilable<unknown>) {
    const { sql, parameters } = query.compile();
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return { statement, parameters };
  }

  /**
   * A file that was deleted or replaced under an open connection still takes writes on most systems, and they vanish
   * with it. So a change begins only while the file has its name.
   */
  #assertInPlace(): void {
    const now = statSync(this.#database.name, { bigint: true, throwIfNoEntry: false });
    if (now?.ino !== this.#place.ino || now.dev !== this.#place.dev) throw unreachable();
  }
}
