import type { RefObject } from 'react'
import { Link } from '@tanstack/react-router'
import { useFigureAddress } from '../../../lib/address/figure-address.ts'
import { useText } from '../../../strings/use-text.tsx'
import type { FigureBasis } from '../../explain/figure-basis.ts'
import { Button } from '../../ui/button.tsx'
import { ExplainButton } from '../../ui/figure/explain-button.tsx'
import { showToast } from '../../ui/toast/toast-store.ts'
import { useDemoMode } from './demo-mode.ts'
import type { PictureFormat } from '../picture/save-picture.ts'

interface ChartActionsProps {
  id: string
  title: string
  fileName: string
  sourceLine: string
  csvHref?: string | undefined
  toCsv: ((about: readonly string[]) => string) | undefined
  basis?: FigureBasis | undefined
  /** Left out where there is no picture to save: the figure is a table. */
  chartRef?: RefObject<HTMLElement | null>
  table?: { id: string; isShown: boolean } | undefined
  onToggleTable?: () => void
}

export function ChartActions(props: ChartActionsProps) {
  const { id, title, basis, chartRef, table, onToggleTable } = props
  const text = useText()
  const { urlOf, pathOf } = useFigureAddress()
  const csv = useCsv(props)
  const savePicture = useSavePicture(props)
  return (
    <ul className="chart-actions">
      {table && (
        <li>
          <Button
            variant="plain"
            aria-expanded={table.isShown}
            aria-controls={table.isShown ? table.id : undefined}
            onClick={onToggleTable}
          >
            {table.isShown ? text('chart.hideTable') : text('chart.showTable')}
            <span className="visually-hidden">: {title}</span>
          </Button>
        </li>
      )}
      {csv && (
        <li>
          <a href={csv.href} download={csv.download} aria-label={text('chart.csvLabel', { title })}>
            {text('chart.csv')}
          </a>
        </li>
      )}
      {chartRef &&
        (['png', 'svg'] as const).map((format) => (
          <li key={format}>
            <Button
              variant="plain"
              aria-label={text(`chart.${format}Label`, { title })}
              onClick={() => savePicture(format)}
            >
              {text(`chart.${format}`)}
            </Button>
          </li>
        ))}
      <li>
        <Button variant="plain" onClick={() => copyLink(urlOf(id), title, text)}>
          {text('chart.copyLink')}
          <span className="visually-hidden">: {title}</span>
        </Button>
      </li>
      <li>
        <Link
          to="/metod"
          search={{ figur: pathOf(id) }}
          hash="rapportera-fel"
          aria-label={text('chart.reportFaultLabel', { title })}
        >
          {text('chart.reportFault')}
        </Link>
      </li>
      {basis && (
        <li>
          <ExplainButton basis={basis} title={title} className="button button-plain">
            {text('chart.method')}
            <span className="visually-hidden">: {title}</span>
          </ExplainButton>
        </li>
      )}
    </ul>
  )
}

// The API names its files itself; what the page makes says what a picture of the figure says.
function useCsv({ id, title, fileName, sourceLine, csvHref, toCsv }: ChartActionsProps) {
  const text = useText()
  const isDemo = useDemoMode()
  const { urlOf } = useFigureAddress()
  if (!toCsv) return csvHref && { href: csvHref, download: true }
  const about = [title, sourceLine, urlOf(id), ...(isDemo ? [text('demo.mark')] : [])]
  return { href: toCsv(about), download: `${isDemo ? 'DEMO_' : ''}${fileName}.csv` }
}

function useSavePicture({ id, title, fileName, sourceLine, chartRef }: ChartActionsProps) {
  const text = useText()
  const isDemo = useDemoMode()
  const { urlOf } = useFigureAddress()
  return async (format: PictureFormat) => {
    const chart = chartRef?.current
    if (!chart) return
    try {
      const { savePicture } = await import('../picture/save-picture.ts')
      const demoMark = isDemo ? text('demo.mark') : undefined
      const subtitle = chart.closest('figure')?.querySelector('.chart-subtitle')?.textContent ?? ''
      await savePicture(
        chart,
        { title, subtitle, sourceLine, address: urlOf(id), demoMark, fileName },
        format,
      )
    } catch {
      showToast({ message: text('chart.downloadFailed') })
    }
  }
}

async function copyLink(url: string, title: string, text: ReturnType<typeof useText>) {
  try {
    await navigator.clipboard.writeText(url)
    showToast({ message: text('chart.linkCopied', { title }) })
  } catch {
    showToast({ message: text('chart.linkNotCopied', { url }) })
  }
}
