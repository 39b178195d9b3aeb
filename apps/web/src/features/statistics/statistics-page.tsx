import { FIRST_YEAR } from '@inflytt/domain/period'
import { useQueries } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ChartActions } from '../../components/charts/chart-actions.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { MethodLink } from '../../components/ui/page/method-link.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { useHashArrival } from '../../lib/address/hash-arrival.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { useText } from '../../strings/use-text.tsx'
import { BesideFigure } from './beside-figure.tsx'
import { defaultMeasure, toBesideItems } from './beside-rows.ts'
import type { MovesMeasure } from './beside-rows.ts'
import { PLACES, PlacesTable } from './places-table.tsx'
import { movesQuery, placesQuery, tablesQuery } from './queries.ts'
import { tablesCsv, tableWords } from './source-words.ts'
import './statistics.css'

/** Where the tables are told on the page: a copied link points at it. */
const ORIGIN = 'varifran-talen-kommer'
// Income is told with a year's delay or two.
const FIRST_PLACES_YEAR = 2022

const ADDRESS: Readonly<Record<string, MovesMeasure>> = {
  inflyttningar: 'inMigrants',
  utflyttningar: 'outMigrants',
  overskott: 'netMigration',
}

const READING = [
  'statistics.readUnits',
  'statistics.readNoise',
  'statistics.readBreak',
  'statistics.readGap',
] as const

/** What the samarbete counts beside official figures: side by side, never one divided by the other. */
export function StatisticsPage() {
  const text = useText()
  const navigate = useNavigate()
  const { matt } = useSearch({ strict: false })
  const queries = useQueries({
    queries: [
      outcomesQuery({ by: 'municipality,year' }),
      municipalitiesQuery,
      settingsQuery,
      movesQuery(FIRST_YEAR),
      placesQuery(FIRST_PLACES_YEAR),
      tablesQuery,
    ],
  })
  const [{ data: outcome }, { data: municipalities }, { data: settings }, moves, places, tables] =
    queries
  const isReady = outcome && municipalities && settings && moves.data && places.data && tables.data
  useHashArrival(Boolean(isReady))
  const failed = queries.find(({ error }) => error !== null)
  const byDefault = defaultMeasure(moves.data ?? [])
  const asked = matt === undefined ? undefined : ADDRESS[matt]
  const measure = asked ?? byDefault
  return (
    <>
      <PageHeader
        title={text('statistics.title')}
        lead={
          <>
            {text('statistics.lead')} <MethodLink definition="K12" about={text('statistics.title')} />
          </>
        }
      />
      {!isReady &&
        (failed ? (
          <ErrorState
            error={failed.error}
            onRetry={() => queries.forEach(({ error, refetch }) => error && void refetch())}
          />
        ) : (
          <Pending minHeight="100vh" />
        ))}
      {isReady && (
        <>
          {matt !== undefined && asked === undefined && (
            <Notice>
              {text('statistics.unknownMeasure', { asked: matt, shown: text(`statistics.${measure}`) })}
            </Notice>
          )}
          <div className="statistics-choice no-print">
            <Select
              label={text('statistics.measure')}
              options={Object.entries(ADDRESS).map(([value, each]) => ({
                value,
                label: text(`statistics.${each}`),
              }))}
              value={Object.keys(ADDRESS).find((key) => ADDRESS[key] === measure)}
              onChange={(chosen) =>
                void navigate({
                  to: '.',
                  search: { matt: ADDRESS[chosen] === byDefault ? undefined : chosen },
                  resetScroll: false,
                })
              }
            />
          </div>
          {byDefault === 'netMigration' && <p className="quiet">{text('statistics.copyLacks')}</p>}
          <BesideFigure
            items={toBesideItems(
              municipalities,
              outcome.cells,
              moves.data,
              Number(settings.currentMonth.slice(0, 4)),
            )}
            measure={measure}
            statistics={moves.data}
            currentMonth={settings.currentMonth}
            outcome={outcome}
          />
          <PageSection title={text('statistics.readTitle')}>
            <ul className="statistics-notes">
              {READING.map((id) => (
                <li key={id}>{text(id)}</li>
              ))}
            </ul>
          </PageSection>
          <PageSection id={PLACES} title={text('statistics.places')}>
            <PlacesTable municipalities={municipalities} statistics={places.data} />
          </PageSection>
          <PageSection id={ORIGIN} title={text('statistics.originTitle')}>
            <ul className="statistics-notes">
              {tables.data.map((table) => (
                <li key={table.table}>{tableWords(table)}</li>
              ))}
            </ul>
            <ChartActions
              id={ORIGIN}
              title={text('statistics.originTitle')}
              fileName="varifran-talen-kommer"
              sourceLine={text('statistics.originSource')}
              toCsv={csvOf(tablesCsv(tables.data))}
            />
          </PageSection>
        </>
      )}
    </>
  )
}
