import { PageSection } from '../../components/ui/page/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { ImportAround } from './import-names.ts'

/** Files to fill in, and the households that there are as a file to change. */
export function Templates({ around: { session, own } }: { around: ImportAround }) {
  const text = useText()
  const isCoordinator = session.role === 'coordinator'
  const kinds = isCoordinator ? (['counts'] as const) : (['households', 'counts'] as const)
  return (
    <PageSection title={text('imports.templates.title')}>
      <ul className="import-files">
        {kinds.map((kind) => (
          <li key={kind}>
            {text(`imports.templates.${kind}`)}{' '}
            <a href={`/api/v1/imports/template.xlsx?kind=${kind}`} download>
              {text('imports.templates.xlsx')}
            </a>{' '}
            <a href={`/api/v1/imports/template.csv?kind=${kind}`} download>
              {text('imports.templates.csv')}
            </a>
          </li>
        ))}
        {!isCoordinator &&
          own.map(({ code, name }) => (
            <li key={code}>
              <a href={`/api/v1/households?format=csv&municipality=${code}`} download>
                {text('imports.templates.own', { place: name })}
              </a>
            </li>
          ))}
      </ul>
      {!isCoordinator && <p className="quiet">{text('imports.templates.ownHint')}</p>}
    </PageSection>
  )
}
