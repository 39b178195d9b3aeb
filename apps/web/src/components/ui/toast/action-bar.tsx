import type { ReactNode } from 'react'
import './toast.css'

/** Stays at the foot of the window with a form's main button; messages stand above it. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <div className="action-bar">{children}</div>
}
