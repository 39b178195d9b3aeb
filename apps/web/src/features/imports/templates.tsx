import { Fragment, useId } from 'react'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { ImportAround } from './import-names.ts'

/** Files to fill in, and the households that there are as a file to change. */
export function Templates({ around: { session, own } }: { around: ImportAround }) {
  const text = useText()
  const id = useId()
  const isCoordinator = session.role === 'coordinator'
  const kinds = isCoordinator ? (['counts'] as const) : (['households', 'counts'] as const)
  return (
    <PageSection title={text('imports.templates.title')}>
      <ul className="import-files">
        {kinds.map((kind) => (
          <li key={kind}>
            <span id={`${id}-${kind}`}>{text(`imports.templates.${kind}`)}</span>
            {(['xlsx', 'csv'] as const).map((format) => (
              <Fragment key={format}>
                {' '}
                <a
                  id={`${id}-${kind}-${format}`}
                  aria-labelledby={`${id}-${kind} ${id}-${kind}-${format}`}
                  href={`/api/v1/imports/template.${format}?kind=${kind}`}
                  download
                >
                  {text(`imports.templates.${format}`)}
                </a>
              </Fragment>
            ))}
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
