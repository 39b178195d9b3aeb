/** Rows that one statement is to be run with, one after another; only SQLite's own connection knows them. */
export class ManyRows {
  readonly rows: readonly (readonly unknown[])[]

  constructor(rows: readonly (readonly unknown[])[]) {
    this.rows = rows
  }
}
