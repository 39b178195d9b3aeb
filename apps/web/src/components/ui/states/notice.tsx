import type { ReactNode } from 'react'
import './notice.css'

/** Something the reader must know of what is shown, such as that the address asked for more. Read out when it comes. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className="notice" role="status">
      <div>{children}</div>
    </div>
  )
}
