import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { RecordSection } from '../../components/record/record-section.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { compareText, formatMonth } from '../../lib/text/format.ts'
import { partiesQuery } from '../../lib/queries/money-queries.ts'
import type { PartyRecord } from '../../lib/queries/money-queries.ts'
import { municipalitiesQuery } from '../../lib/queries/reference-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import {
  linksWords,
  partyFields,
  programmeFaults,
  programmeFields,
  toProgrammeBody,
  toProgrammeValues,
} from './party-fields.ts'
import { programmeRecordsQuery } from './queries.ts'
import type { ProgrammeRecord } from './queries.ts'

/** Where the coordinator keeps the parties, and the projects and efforts that they take part in. */
export function PartiesPage() {
  const word = useText()
  const session = useQuery(sessionQuery)
  const parties = useQuery(partiesQuery)
  const programmes = useQuery(programmeRecordsQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const { error, retry } = neededTogether([session, parties, programmes, municipalities])
  const may = session.data?.may.includes('parties:write')
  const isReady = parties.data && programmes.data && municipalities.data
  return (
    <>
      <PageHeader
        kicker={<Link to="/admin/ekonomi">{word('page.moneyEdit')}</Link>}
        title={word('page.parties')}
        lead={word('parties.lead')}
      />
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {error === undefined && !isReady && <Pending minHeight={640} />}
      {may === false && (
        <EmptyState title={word('parties.forbidden')}>{word('parties.forbiddenNext')}</EmptyState>
      )}
      {may === true && isReady && (
        <Sections
          parties={parties.data.toSorted((a, b) => compareText(a.name, b.name))}
          programmes={programmes.data}
          municipalities={municipalities.data}
          isDemo={session.data?.isDemo ?? false}
        />
      )}
    </>
  )
}

interface SectionsProps {
  parties: readonly PartyRecord[]
  programmes: readonly ProgrammeRecord[]
  municipalities: readonly Municipality[]
  isDemo: boolean
}

function Sections({ parties, programmes, municipalities, isDemo }: SectionsProps) {
  const word = useText()
  const places = municipalities.map(({ code, name }) => ({ value: code, label: name }))
  const choices = parties.map(({ id, name }) => ({ value: id, label: name }))
  const nameOf = (id: string) => choices.find(({ value }) => value === id)?.label ?? id
  const mayChange = (row: { isDemo: boolean }) => row.isDemo || !isDemo
  return (
    <>
      {isDemo && <Notice>{word('parties.demo')}</Notice>}
      <RecordSection<PartyRecord>
        title={word('parties.parties')}
        caption={word('parties.parties')}
        rows={parties}
        columns={[
          {
            key: 'name',
            header: word('parties.name'),
            isRowHeader: true,
            cell: ({ name }) => name,
          },
          {
            key: 'type',
            header: word('parties.type'),
            cell: ({ type }) => text(`parties.type.${type}`),
          },
        ]}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        mayChange={mayChange}
        parent="/parties"
        fieldsOf={() => partyFields(places)}
        addLabel={word('parties.addParty')}
        emptyText={word('parties.noParties')}
      />
      <RecordSection<ProgrammeRecord>
        title={word('parties.programmes')}
        caption={word('parties.programmes')}
        rows={programmes}
        columns={[
          {
            key: 'name',
            header: word('parties.name'),
            isRowHeader: true,
            cell: ({ name }) => name,
          },
          { key: 'from', header: word('parties.from'), cell: ({ from }) => formatMonth(from) },
          {
            key: 'to',
            header: word('parties.to'),
            cell: ({ to }) => (to === null ? text('parties.openEnd') : formatMonth(to)),
          },
          {
            key: 'parties',
            header: word('parties.parties'),
            cell: (row) => text('parties.count', { count: row.parties.length }),
          },
        ]}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        mayChange={mayChange}
        parent="/programmes"
        fieldsOf={() => programmeFields(choices)}
        check={programmeFaults}
        toValues={toProgrammeValues}
        toBody={toProgrammeBody}
        furtherHistory={{
          parties: {
            label: word('parties.parties'),
            words: (value) => linksWords(value, nameOf),
          },
        }}
        addLabel={word('parties.addProgramme')}
        emptyText={word('parties.noProgrammes')}
      />
    </>
  )
}
