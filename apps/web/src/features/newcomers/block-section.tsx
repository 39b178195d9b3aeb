import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { AnnotationList } from '../../components/annotations/annotation-list.tsx'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { lastBlockOf } from '../../components/fixed-years/fixed-blocks.ts'
import { useFixedSpan } from '../../components/fixed-years/fixed-years-queries.ts'
import { classTextId } from '../../components/fixed-years/class-words.ts'
import { ChartActions } from '../../components/charts/chart-actions.tsx'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { CellValue, SignLegend } from '../../components/ui/figure/status-sign.tsx'
import { formatDate, formatYears } from '../../lib/text/format.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, placeName } from '../../lib/queries/reference-queries.ts'
import { yearsOf } from '../../lib/address/year-search.ts'
import { text as word } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { blockCell, blockCsv } from './block-csv.ts'
import type { BlockRow } from './block-csv.ts'
import { NEWCOMER_QUESTIONS, readQuestion } from './questions.ts'
import type { NewcomerQuestion } from './questions.ts'

/** The municipalities by one attribute in at most three classes, of the last whole block of fixed years. */
export function BlockSection() {
  const text = useText()
  const navigate = useNavigate()
  const { fraga } = useSearch({ strict: false })
  const { question, isRefused } = readQuestion(fraga)
  const { span, ...versions } = useFixedSpan()
  const block = span && lastBlockOf(span)
  const { dimension } = question
  const answer = useQuery({
    ...outcomesQuery({ by: `municipality,${dimension}`, ...block }),
    enabled: block !== undefined,
  })
  const municipalities = useQuery(municipalitiesQuery)
  const annotations = useAnnotations({
    measures: ['households'],
    years: block === undefined ? [] : yearsOf(block),
    places: municipalities.data ?? [],
  })
  const title = text('newcomers.blockTitle', {
    years: block ? formatYears(block.from, block.to) : '',
  })
  if (versions.isPending || (block && answer.isPending)) return <Pending minHeight={320} />
  const error = versions.error ?? (answer.data === undefined ? answer.error : null)
  if (error)
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          versions.retry()
          void answer.refetch()
        }}
      />
    )
  if (!block || !answer.data)
    return (
      <PageSection title={text('newcomers.blockPlain')}>
        <Notice>{text('newcomers.blockLater')}</Notice>
      </PageSection>
    )
  const { cells, updatedAt } = answer.data
  const classes = [...new Set(cells.flatMap((cell) => cell[dimension] ?? []))].toSorted(
    (a, b) => Number(a === 'unknown') - Number(b === 'unknown'),
  )
  const rows = [...new Set(cells.flatMap(({ municipality }) => municipality ?? []))].map((code) => ({
    code,
    name: placeName(code, municipalities.data ?? []),
    cells: cells.filter(({ municipality }) => municipality === code),
  }))
  const caption = text('newcomers.blockCaption', {
    what: text(`newcomers.question.${dimension}`),
    years: formatYears(block.from, block.to),
  })
  const sourceLine = text('classes.blockSource', { date: formatDate(updatedAt) })
  return (
    <PageSection id="kommunerna" title={title}>
      <p>{text('newcomers.blockLead')}</p>
      <div className="fixed-figure">
        {isRefused && <Notice>{text('newcomers.questionRefused', { asked: fraga ?? '' })}</Notice>}
        <div className="no-print">
          <Select
            label={text('newcomers.question')}
            options={NEWCOMER_QUESTIONS.map(({ id, dimension: one }) => ({
              value: id,
              label: text(`newcomers.question.${one}`),
            }))}
            value={question.id}
            onChange={(chosen) =>
              void navigate({
                to: '.',
                search: (search) => ({
                  ...search,
                  fraga: chosen === NEWCOMER_QUESTIONS[0].id ? undefined : chosen,
                }),
                resetScroll: false,
              })
            }
          />
        </div>
        <div className="fixed-few">
          <DataTable
            caption={caption}
            columns={columnsOf(dimension, classes, text('outcome.municipalityColumn'))}
            rows={rows}
            rowKey={({ code }) => code}
            initialSort={{ key: 'name', direction: 'ascending' }}
          />
        </div>
        <SignLegend signs={['zero', 'hidden']} />
        <AnnotationList annotations={annotations} />
        <p className="quiet small">{sourceLine}</p>
        <ChartActions
          id="kommunerna"
          title={caption}
          fileName={`kommunerna-${question.id}`}
          sourceLine={sourceLine}
          toCsv={csvOf(blockCsv(rows, dimension, classes, annotations.items))}
          basis={{ id: 'kommunerna', definition: 'K1', outcome: answer.data }}
        />
      </div>
    </PageSection>
  )
}

function columnsOf(
  dimension: NewcomerQuestion['dimension'],
  classes: readonly string[],
  municipality: string,
): Column<BlockRow>[] {
  return [
    {
      key: 'name',
      header: municipality,
      isRowHeader: true,
      cell: ({ code, name }) => <MunicipalityLink code={code} name={name} />,
      sortValue: ({ name }) => name,
    },
    ...classes.map((name): Column<BlockRow> => ({
      key: name,
      header: word(classTextId(dimension, name)),
      isNumeric: true,
      cell: (row) => {
        const cell = blockCell(row, dimension, name)
        return cell && <CellValue cell={cell} />
      },
      sortValue: (row) => blockCell(row, dimension, name)?.value ?? null,
    })),
  ]
}
