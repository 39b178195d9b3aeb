import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { formatDate } from '../../../lib/text/format.ts'
import { useText } from '../../../strings/use-text.tsx'

// The foot of the page would come after it, at times alone on a last sheet.
const marginOf = (words: string) =>
  `@page{@bottom-left{content:${JSON.stringify(words)}}}@media print{.site-footer{display:none}}`

/** On paper only: the day and the address, as they are when the page is printed, at the foot of every sheet where the browser can. */
export function PrintNote() {
  const text = useText()
  const [note, setNote] = useState('')

  useEffect(() => {
    // Without this rule a browser has no margin to write in, and the note stands once, last.
    const sheet = 'CSSMarginRule' in window ? new CSSStyleSheet() : undefined
    if (sheet) document.adoptedStyleSheets.push(sheet)
    const write = () => {
      const words = text('print.from', { date: formatDate(new Date()), url: window.location.href })
      if (sheet) sheet.replaceSync(marginOf(words))
      else flushSync(() => setNote(words))
    }
    window.addEventListener('beforeprint', write)
    return () => {
      window.removeEventListener('beforeprint', write)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((own) => own !== sheet)
    }
  }, [text])

  return note === '' ? null : <p className="print-only">{note}</p>
}
