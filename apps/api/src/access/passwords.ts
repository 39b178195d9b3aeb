export const MIN_PASSWORD_LENGTH = 12
/** The password of the demo accounts is printed at every start, so its length protects nothing. */
export const MIN_DEMO_PASSWORD_LENGTH = 8
export const MAX_PASSWORD_LENGTH = 128
