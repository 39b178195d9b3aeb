export interface Turns {
  /** Transactions begin beside those that write, and take their turn when they need it: `takeTurn`. */
  isBeside?: boolean | undefined
}
