import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { formatDate } from '../../lib/format.ts'
import { useText } from '../../strings/use-text.tsx'

/** On paper only: the day and the address, as they are when the page is printed. */
export function PrintNote() {
  const text = useText()
  const [printed, setPrinted] = useState({ date: '', url: '' })

  useEffect(() => {
    const note = () =>
      flushSync(() => setPrinted({ date: formatDate(new Date()), url: window.location.href }))
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [])

  return <p className="print-only">{text('print.from', printed)}</p>
}
