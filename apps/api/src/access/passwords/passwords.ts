/** In characters of Unicode, after NFKC. */
export const MIN_PASSWORD_LENGTH = 12
/** The password of the demo accounts is printed at every start, so its length protects nothing. */
export const MIN_DEMO_PASSWORD_LENGTH = 8
export const MAX_PASSWORD_LENGTH = 128
/** As it is typed, in units of UTF-16: what no password of the longest length exceeds. */
export const MAX_TYPED_LENGTH = 1024
