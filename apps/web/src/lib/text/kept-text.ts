/**
 * Text as it is kept: what comes along unseen when text is pasted, signs that steer a machine or turn the direction of
 * writing, is left out.
 */
export function keptText(typed: string): string {
  return typed
    .replaceAll(/[\v\f\u2028\u2029]/gu, ' ')
    .replaceAll(/(?![\n\r\t])[\p{Cc}\p{Bidi_Control}]/gu, '')
    .trim()
}
