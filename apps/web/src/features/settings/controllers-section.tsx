import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { CONTROLLER_GAPS } from '@inflytt/domain'
import { RecordDialog } from '../../components/record/record-dialog.tsx'
import type { RecordField, RecordValues } from '../../components/record/form/record-field.ts'
import { Button } from '../../components/ui/button.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import {
  addressOf,
  COUNTY,
  dataControllersQuery,
  mayChangeController,
} from '../../lib/queries/data-controller-queries.ts'
import type { DataController } from '../../lib/queries/data-controller-queries.ts'
import { municipalitiesQuery } from '../../lib/queries/reference-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { askedInVain } from '../../lib/address/search.ts'
import type { Session } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { controllerFields, controllerMessages } from './controller-fields.ts'

interface Row {
  controller: DataController
  place: string
  mayChange: boolean
}

/** Who answers for the records, what is missing of it, and the form to say it. */
export function ControllersSection({ session }: { session: Session }) {
  const word = useText()
  const navigate = useNavigate()
  const { kommun } = useSearch({ strict: false })
  const controllers = useQuery(dataControllersQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const { error, retry } = neededTogether([controllers, municipalities])
  const [asked, setAsked] = useState(kommun)
  const rows =
    controllers.data && municipalities.data
      ? toRows(controllers.data, municipalities.data, session)
      : undefined
  const open = rows?.find(
    ({ controller, mayChange }) => mayChange && addressOf(controller.scope) === asked,
  )
  // Whoever came by an address has no button to be led back to by the dialog itself.
  const cameFor = useRef(kommun)
  useEffect(() => {
    if (asked !== undefined || cameFor.current === undefined) return
    document.getElementById(buttonOf(cameFor.current))?.focus()
    cameFor.current = undefined
  }, [asked])
  const close = () => {
    setAsked(undefined)
    if (kommun !== undefined) void navigate({ to: '.', search: {}, replace: true, resetScroll: false })
  }
  return (
    <PageSection title={word('controllers.title')} id="information">
      <p className="setting-about">{word('controllers.about')}</p>
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {rows === undefined && error === undefined && <Pending minHeight={480} />}
      {rows && (
        <>
          {asked === kommun && open === undefined && (
            <LeftOutNotice parts={askedInVain({ kommun }, { kommun: undefined })} />
          )}
          <DataTable
            caption={word('controllers.table')}
            isCaptionHidden
            columns={columnsOf((scope) => setAsked(addressOf(scope)))}
            rows={rows}
            rowKey={({ controller }) => controller.scope}
          />
        </>
      )}
      {open && (
        <RecordDialog
          key={open.controller.scope}
          title={word('controllers.dialog', { place: open.place })}
          path={`/data-controllers/${open.controller.scope}`}
          fieldsOf={controllerFields}
          check={controllerMessages}
          canRemove={false}
          layOut={inOneColumn}
          onClose={close}
        />
      )}
    </PageSection>
  )
}

const buttonOf = (address: string) => `andra-${address}`

// Addresses and names are seen whole.
function inOneColumn(control: (field: RecordField) => ReactNode, values: RecordValues) {
  return <div className="controller-fields">{controllerFields(values).map(control)}</div>
}

/** Whoever may say something of one alone is shown no other. */
function toRows(
  controllers: readonly DataController[],
  municipalities: readonly Municipality[],
  session: Session,
): Row[] {
  const scopes = [{ code: COUNTY, name: text('controllers.county') }, ...municipalities]
  const rows = scopes.flatMap(({ code, name }) => {
    const controller = controllers.find(({ scope }) => scope === code)
    const mayChange = mayChangeController(session, code)
    return controller ? [{ controller, place: name, mayChange }] : []
  })
  return session.role === 'officer' ? rows.filter(({ mayChange }) => mayChange) : rows
}

function columnsOf(onChange: (scope: string) => void): Column<Row>[] {
  return [
    {
      key: 'scope',
      header: text('controllers.scope'),
      isRowHeader: true,
      cell: ({ place, controller: { scope } }) => (
        <Link to="/information" search={scope === COUNTY ? {} : { kommun: scope }}>
          {place}
        </Link>
      ),
    },
    {
      key: 'missing',
      header: text('controllers.missing'),
      cell: ({ controller: { missing } }) =>
        missing.length === 0 ? (
          <span className="quiet">{text('controllers.complete')}</span>
        ) : (
          missingWords(missing)
        ),
    },
    {
      key: 'change',
      header: text('controllers.change'),
      isForDoing: true,
      cell: ({ place, mayChange, controller: { scope, updatedAt } }) =>
        mayChange && (
          <Button
            id={buttonOf(addressOf(scope))}
            variant="plain"
            className="no-print"
            onClick={() => onChange(scope)}
          >
            {text(updatedAt === null ? 'controllers.fillIn' : 'controllers.change')}
            <span className="visually-hidden">
              {', '}
              {text('controllers.of', { place })}
            </span>
          </Button>
        ),
    },
  ]
}

function missingWords(missing: DataController['missing']): string {
  if (missing.length === CONTROLLER_GAPS.length) return text('controllers.everything')
  return missing.map((gap) => text(`controllers.short.${gap}`)).join(', ')
}
