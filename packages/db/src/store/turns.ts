export interface Turns {
  /** Transactions begin beside those that write, and take their turn when they need it: `takeTurn`. */
  isBeside?: boolean | undefined
}

/** How long who comes with the work of many seconds behind it waits for its turn; less than a silent PostgreSQL is given. */
export const LONGEST_WAIT_AT_THE_END_MS = 20_000
