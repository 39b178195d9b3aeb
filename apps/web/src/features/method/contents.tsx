import { useText } from '../../strings/use-text.tsx'
import type { TextId } from '../../strings/text.ts'

/** The parts of the page in their order. The anchors are addresses that others have copied: they never change. */
const PARTS: readonly [anchor: string, title: TextId][] = [
  ['k1', 'method.K1'],
  ['vem-raknas', 'method.who'],
  ['bekraftat', 'method.confirmed'],
  ['samlat-resultat', 'method.together'],
  ['minst', 'method.atLeast'],
  ['noll', 'method.zero'],
  ['tecken', 'method.signs'],
  ['visas-inte', 'method.hidden'],
  ['okant', 'method.unknown'],
  ['fler-matt', 'method.further'],
  ['andringar', 'method.changes'],
  ['rapportera-fel', 'method.fault'],
]

export function Contents() {
  const text = useText()
  return (
    <nav className="method-contents no-print" aria-labelledby="innehall-title">
      <h2 id="innehall-title">{text('method.contents')}</h2>
      <ol className="method-contents-list">
        {PARTS.map(([anchor, title]) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{text(title)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
