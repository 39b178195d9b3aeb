// Format and control characters, blanks, what a reader passes over, and the empty pattern of Braille.
const UNSEEN = '[\\p{Cc}\\p{Cf}\\p{Z}\\p{Default_Ignorable_Code_Point}\\u2800]'
const BEFORE = new RegExp(`^${UNSEEN}+`, 'u')

/** A text from the first character that is seen; empty where none is. */
export function beginOfSeen(text: string): string {
  return text.replace(BEFORE, '')
}

/** Whether a text holds a character that changes the direction in which what follows is shown. */
export function turnsDirection(text: string): boolean {
  return /\p{Bidi_Control}/u.test(text)
}
