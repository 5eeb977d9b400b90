import type { DataSource, QueryRunner } from 'typeorm';

const ROWS_AT_ONCE = 1_000;

/** The trail as it is at one moment, read in pieces while the server goes on writing. */
export class Snapshot {
  private cursors = 0;

  private constructor(private readonly runner: QueryRunner) {}

  static async of<T>(dataSource: DataSource, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const runner = dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.query('begin isolation level repeatable read read only');
      await runner.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
      return await work(new Snapshot(runner));
    } finally {
      await runner.query('rollback').catch(() => undefined);
      await runner.release();
    }
  }

  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.runner.query(sql, [...parameters]) as Promise<T[]>;
  }

  /** Rows one after the other, few of them in memory. */
  async *rows<T>(sql: string): AsyncGenerator<T> {
    this.cursors += 1;
    const name = `rows_${this.cursors}`;
    await this.runner.query(`declare ${name} no scroll cursor for ${sql}`);
    for (;;) {
      const rows = (await this.runner.query(`fetch ${ROWS_AT_ONCE} from ${name}`)) as T[];
      yield* rows;
      if (rows.length < ROWS_AT_ONCE) break;
    }
    await this.runner.query(`close ${name}`);
  }
}
