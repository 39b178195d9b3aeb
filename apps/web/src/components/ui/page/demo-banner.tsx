import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { Text, useText } from '../../../strings/use-text.tsx'
import './shell.css'

const toBold = (chunks: ReactNode[]) => <strong>{chunks}</strong>

export function DemoBanner() {
  const text = useText()
  return (
    <aside className="demo-banner" aria-label={text('page.demo')}>
      <p className="page-width">
        <Text id="demo.banner" values={{ b: toBold }} />{' '}
        <Link to="/admin/demo" className="no-print">
          {text('demo.leave')}
        </Link>
      </p>
    </aside>
  )
}
