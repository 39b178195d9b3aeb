import type { ReactNode } from 'react'

/** `<b>` in a message of these pages. */
export function toStrong(chunks: ReactNode[]): ReactNode {
  return <strong>{chunks}</strong>
}
