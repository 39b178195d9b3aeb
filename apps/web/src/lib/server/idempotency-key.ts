/** 32 hexadecimal digits. `randomUUID` exists only over https, and an intranet may do without. */
export function createIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
