import { Suspense, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { OutcomeAnswer } from '../../../lib/server/api-answers.ts'
import { formatDate } from '../../../lib/text/format.ts'
import { useText } from '../../../strings/use-text.tsx'
import { AnnotationList } from '../../annotations/annotation-list.tsx'
import type { FigureAnnotations } from '../../annotations/use-annotations.ts'
import type { OutcomeQuestion } from '../../../lib/queries/outcome-queries.ts'
import { ErrorState } from '../../ui/states/error-state.tsx'
import { Legend } from '../../ui/figure/legend.tsx'
import type { LegendItem } from '../../ui/figure/legend.tsx'
import { Pending } from '../../ui/states/pending.tsx'
import { PrintDefinition } from '../../ui/page/print-definition.tsx'
import { RoomFor } from '../../ui/states/room-for.tsx'
import { ChartActions } from './chart-actions.tsx'
import { UnlessLost } from './chart-lost.tsx'
import './chart-frame.css'

export interface ChartFrameProps {
  /** Unique on the page and lasting: a copied link points at it. */
  id: string
  /** The finding, not the measure. */
  title: string
  /** A finding as long as it is likely to be, where the title is shorter until it is known: its lines are kept free. */
  likelyTitle?: string
  /** As long as the subtitle may become, where it is not known at once. */
  likelySubtitle?: string | undefined
  subtitle?: ReactNode
  state: 'pending' | 'empty' | 'error' | 'ready'
  error?: unknown
  onRetry?: () => void
  /** An `EmptyState`, or words on what to do next. */
  empty?: ReactNode
  /** Kept free for chart and legend in every state, so that nothing moves when they come. CSS pixels at usual text size. */
  minHeight: number
  /** The same under 48rem, where labels and legend take more lines. */
  narrowMinHeight?: number
  legend?: readonly LegendItem[]
  source: string
  /** RFC 3339. */
  updatedAt?: string | undefined
  /** The definition's id on /metod, such as 'K1'. */
  definition?: string
  /** What the API answered, for who asks what the figure is made of. */
  outcome?: OutcomeAnswer | undefined
  /** What the figure itself answers, where `outcome` answers more. */
  question?: OutcomeQuestion | undefined
  /** ASCII, without extension. 'DEMO_' is put before it in demo mode. */
  fileName: string
  /** Where the API gives the file. */
  csvHref?: string | undefined
  /** The file where the page makes it, with what it is to say of the figure: finding, source, day, address, DEMO. */
  toCsv?: ((about: readonly string[]) => string) | undefined
  /** What is noted of its years: the figure waits for it, and keeps room for what is known of it. */
  annotations?: FigureAnnotations
  /** A `DataTable` of the same cells. */
  table?: ReactNode
  children: ReactNode
}

// The chart is enlarged as the page's text is, and its room with it.
function toRem(pixels: number): string {
  return `${pixels / 16}rem`
}

/** A figure: finding, chart, legend, source, and every way to take it along. The chart itself is the child. */
export function ChartFrame(props: ChartFrameProps) {
  const {
    id,
    title,
    likelyTitle,
    subtitle,
    annotations,
    minHeight,
    legend = [],
    source,
    updatedAt,
    table,
    children,
  } = props
  const text = useText()
  const chartRef = useRef<HTMLDivElement>(null)
  const tableId = useId()
  const [isTableShown, setTableShown] = useState(false)
  const [isLost, setLost] = useState(false)
  const said = text('chart.source', { source })
  const when = updatedAt && `\u00b7 ${text('chart.updated', { date: formatDate(updatedAt) })}`
  const sourceLine = when ? `${said} ${when}` : said
  const isWaiting = props.state === 'ready' && annotations?.state === 'pending'
  const state = isWaiting ? 'pending' : props.state
  const isReady = state === 'ready'
  const room: Record<string, string> = {
    '--room': toRem(minHeight),
    '--room-narrow': toRem(props.narrowMinHeight ?? minHeight),
  }

  function loseChart() {
    setLost(true)
    setTableShown(true)
  }

  return (
    <figure className="chart-frame" id={id} aria-labelledby={`${id}-title`}>
      <h2 className="chart-title" id={`${id}-title`}>
        {props.state === 'pending' && likelyTitle !== undefined ? (
          <RoomFor words={likelyTitle}>{title}</RoomFor>
        ) : (
          title
        )}
      </h2>
      {subtitle && (
        <p className="chart-subtitle">
          {props.state === 'pending' && props.likelySubtitle !== undefined ? (
            <RoomFor words={props.likelySubtitle}>{subtitle}</RoomFor>
          ) : (
            subtitle
          )}
        </p>
      )}
      <div className="chart-body" ref={chartRef} aria-busy={state === 'pending'}>
        <div className="chart-room" style={isLost ? undefined : room}>
          {state === 'pending' && <Pending minHeight="inherit" />}
          {state === 'empty' && props.empty}
          {state === 'error' && <ErrorState error={props.error} onRetry={props.onRetry} />}
          {isReady && (
            <UnlessLost onLost={loseChart}>
              <Suspense fallback={<Pending minHeight="inherit" />}>
                {children}
                {legend.length > 0 && <Legend items={legend} label={text('sign.legendTitle')} />}
              </Suspense>
            </UnlessLost>
          )}
        </div>
        {annotations && (isReady || state === 'pending') && <AnnotationList annotations={annotations} />}
      </div>
      <div className="chart-foot">
        {isReady && (
          <ChartActions
            id={id}
            title={title}
            fileName={props.fileName}
            sourceLine={sourceLine}
            csvHref={props.csvHref}
            toCsv={props.toCsv}
            basis={
              props.definition === undefined
                ? undefined
                : {
                    id,
                    definition: props.definition,
                    outcome: props.outcome,
                    question: props.question,
                    source,
                  }
            }
            {...(!isLost && { chartRef })}
            table={table === undefined ? undefined : { id: tableId, isShown: isTableShown }}
            onToggleTable={() => setTableShown(!isTableShown)}
          />
        )}
        <p className="chart-source">
          {said} {when && <span className="chart-updated">{when}</span>}
        </p>
        {props.definition !== undefined && (
          <PrintDefinition id={props.definition} version={props.outcome?.definition.version} />
        )}
      </div>
      {isReady && isTableShown && (
        <div
          className="chart-table"
          id={tableId}
          role="group"
          aria-label={text('chart.tableAlternative', { title })}
        >
          {table}
        </div>
      )}
    </figure>
  )
}
