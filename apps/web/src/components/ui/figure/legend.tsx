import type { ReactNode } from 'react'
import './legend.css'

export interface LegendItem {
  /** A sign such as `..`, or the swatch of a mark. */
  mark: string | ReactNode
  label: string
}

export function Legend({ items, label }: { items: readonly LegendItem[]; label: string }) {
  return (
    <ul className="legend" aria-label={label}>
      {items.map((item) => (
        <li key={item.label} className="legend-item">
          <span
            className="legend-mark"
            aria-hidden="true"
            data-export-text={typeof item.mark === 'string' || undefined}
          >
            {item.mark}
          </span>
          <span data-export-text>{item.label}</span>
        </li>
      ))}
    </ul>
  )
}
