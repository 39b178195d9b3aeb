import { useQueries, useQuery } from '@tanstack/react-query'
import { AnnotationList } from '../../components/annotations/annotation-list.tsx'
import { annotationLine } from '../../components/annotations/figure-annotations.ts'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { ClassBars } from '../../components/charts/class-bars.tsx'
import { ClassFigure } from '../../components/fixed-years/class-figure.tsx'
import { FixedFigure } from '../../components/fixed-years/fixed-figure.tsx'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { useSource } from '../../components/outcomes/use-source.ts'
import { DataTable } from '../../components/ui/data-table.tsx'
import { FixedYearsFirst } from '../../components/fixed-years/fixed-years-first.tsx'
import { PageHeader, PageSection } from '../../components/ui/page-header.tsx'
import { formatNumber, formatPercent } from '../../lib/format.ts'
import { outcomesQuery } from '../../lib/outcome-queries.ts'
import { settingsQuery } from '../../lib/reference-queries.ts'
import { csvOf } from '../../lib/table-csv.ts'
import { useText } from '../../strings/use-text.tsx'
import { needCsv, needFinding, needRows } from './need-rows.ts'

/** The skills that are looked for beside the skills of those who moved in, by the same fields of work. */
export function SkillsPage() {
  const text = useText()
  const later = text('skills.later')
  return (
    <>
      <PageHeader title={text('page.needs')} lead={text('skills.lead')} />
      <FixedYearsFirst>
        <div className="figure-stack">
          <OpenNeedsFigure />
          <ClassFigure
            id="inflyttades-yrken"
            dimension="occupationField"
            definition="K1"
            plainId="skills.plain.newcomers"
            later={later}
          />
          <p className="quiet small">{text('skills.besideNote')}</p>
        </div>
        <PageSection title={text('skills.filled')}>
          <FixedFigure
            id="tillsatta-av-inflyttade"
            caption={text('skills.filledCaption')}
            columns={[
              { measure: 'needsFilledByNewcomers', header: text('skills.byNewcomersHeader') },
              { measure: 'partnerWorkingShare', header: text('skills.partnerHeader') },
            ]}
            later={later}
          />
        </PageSection>
      </FixedYearsFirst>
    </>
  )
}

function OpenNeedsFigure() {
  const text = useText()
  const source = useSource()
  const settings = useQuery(settingsQuery)
  const year = settings.data === undefined ? undefined : Number(settings.data.currentMonth.slice(0, 4))
  const ofThisYear = { by: 'occupationField' as const, from: year ?? 0, to: year ?? 0 }
  const enabled = year !== undefined
  const [open, filled] = useQueries({
    queries: [
      { ...outcomesQuery({ measure: 'needsOpen', ...ofThisYear }), enabled },
      { ...outcomesQuery({ measure: 'needsFilledShare', ...ofThisYear }), enabled },
    ],
  })
  const all = [settings, open, filled]
  const error = all.find((query) => query.isError)?.error
  const isReady = open.data !== undefined && filled.data !== undefined
  const rows = isReady ? needRows(open.data.cells, filled.data.cells) : []
  const state = error ? 'error' : isReady ? (rows.length === 0 ? 'empty' : 'ready') : 'pending'
  const annotations = useAnnotations({
    measures: ['needsOpen', 'needsFilledShare'],
    years: year === undefined ? [] : [year],
  })
  const headers = [text('skills.field'), text('skills.openHeader'), text('skills.filledHeader')]
  const cells = rows.map((row) => [
    row.name,
    formatNumber(row.value ?? 0),
    row.filledShare === null ? text('sign.missing') : formatPercent(row.filledShare),
  ])
  return (
    <ChartFrame
      id="oppna-behov"
      title={sentenceText(needFinding(rows, open.data?.total.value ?? null))}
      subtitle={text('skills.openSubtitle', { year: String(year ?? '') })}
      state={state}
      error={error}
      onRetry={() => {
        for (const query of all) if (query.isError) void query.refetch()
      }}
      empty={<p>{text('skills.noNeeds')}</p>}
      minHeight={state === 'empty' ? 48 : (rows.length || 8) * 30 + 24}
      narrowMinHeight={state === 'empty' ? 72 : (rows.length || 8) * 50 + 24}
      source={source}
      updatedAt={open.data?.updatedAt}
      definition="K14"
      outcome={open.data}
      fileName="oppna-kompetensbehov"
      toCsv={
        isReady
          ? csvOf({
              ...needCsv(open.data.cells, filled.data.cells),
              notes: annotations.items.map(annotationLine),
            })
          : undefined
      }
      annotations={annotations}
      table={
        <>
          <DataTable
            caption={text('skills.openTable')}
            isCaptionHidden
            columns={headers.map((header, index) => ({
              key: header,
              header,
              isRowHeader: index === 0,
              isNumeric: index > 0,
              cell: (row: string[]) => row[index],
            }))}
            rows={cells}
            rowKey={([name]) => name ?? ''}
          />
          <AnnotationList annotations={annotations} />
        </>
      }
    >
      <ClassBars rows={rows} label={text('skills.openTable')} />
    </ChartFrame>
  )
}
