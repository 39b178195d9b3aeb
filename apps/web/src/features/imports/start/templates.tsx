import { Fragment, useId } from 'react'
import { PageSection } from '../../../components/ui/page/page-header.tsx'
import { useText } from '../../../strings/use-text.tsx'
import type { ImportAround } from '../import-names.ts'

/** Files to fill in, and the households that there are as a file to change. */
export function Templates({ around: { session, own } }: { around: ImportAround }) {
  const text = useText()
  const isCoordinator = session.role === 'coordinator'
  const kinds = isCoordinator ? (['counts'] as const) : (['households', 'counts'] as const)
  return (
    <PageSection title={text('imports.templates.title')}>
      <ul className="import-files">
        {kinds.map((kind) => (
          <FileItem
            key={kind}
            name={text(`imports.templates.${kind}`)}
            hrefOf={(format) => `/api/v1/imports/template.${format}?kind=${kind}`}
          />
        ))}
        {!isCoordinator &&
          own.map(({ code, name }) => (
            <FileItem
              key={code}
              name={text('imports.templates.own', { place: name })}
              hrefOf={(format) => `/api/v1/households?format=${format}&municipality=${code}`}
            />
          ))}
      </ul>
      {!isCoordinator && <p className="quiet">{text('imports.templates.ownHint')}</p>}
    </PageSection>
  )
}

interface FileItemProps {
  name: string
  hrefOf: (format: 'xlsx' | 'csv') => string
}

/** One file in both of its forms. */
function FileItem({ name, hrefOf }: FileItemProps) {
  const text = useText()
  const id = useId()
  return (
    <li>
      <span id={id}>{name}</span>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Fragment key={format}>
          {' '}
          <a
            id={`${id}-${format}`}
            aria-labelledby={`${id} ${id}-${format}`}
            href={hrefOf(format)}
            download
          >
            {text(`imports.templates.${format}`)}
          </a>
        </Fragment>
      ))}
    </li>
  )
}
