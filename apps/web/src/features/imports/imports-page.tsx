import { useState } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { useText } from '../../strings/use-text.tsx'
import { BatchPart } from './batch-part.tsx'
import { ImportList } from './import-list.tsx'
import type { ImportAround } from './import-names.ts'
import { readImportView } from './rows/import-search.ts'
import { StartForm } from './start/start-form.tsx'
import { useImportAround } from './use-import-around.ts'
import './rows/import-rows.css'
import './imports.css'

export function ImportsPage() {
  const text = useText()
  const { around, error, retry } = useImportAround()
  const isCoordinator = around?.session.role === 'coordinator'
  return (
    <>
      <PageHeader
        kicker={<strong>{text('households.privacy')}</strong>}
        title={text('page.imports')}
        lead={text(isCoordinator ? 'imports.leadCounts' : 'imports.lead')}
      />
      {around === undefined && error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {around === undefined && error === undefined && <Pending minHeight={480} />}
      {around &&
        (around.session.may.includes('imports:read') ? (
          <Imports around={around} />
        ) : (
          <EmptyState title={text('imports.forbidden')}>{text('imports.forbiddenNext')}</EmptyState>
        ))}
    </>
  )
}

function Imports({ around }: { around: ImportAround }) {
  const navigate = useNavigate()
  const { view, unknown } = readImportView(useSearch({ strict: false }))
  // It may be wanted once more, where another column of it is to be read; it is kept by the page alone.
  const [sent, setSent] = useState<{ id: string; file: Blob }>()
  return (
    <div className="imports">
      <LeftOutNotice parts={unknown} />
      {view.id === undefined ? (
        <>
          <StartForm
            around={around}
            onSent={(id, file) => {
              setSent({ id, file })
              void navigate({ to: '/importera', search: { import: id } })
            }}
          />
          <ImportList around={around} />
        </>
      ) : (
        <BatchPart
          key={view.id}
          id={view.id}
          view={view}
          around={around}
          file={sent?.id === view.id ? sent.file : undefined}
          onFile={(file) => setSent({ id: view.id ?? '', file })}
        />
      )}
    </div>
  )
}
