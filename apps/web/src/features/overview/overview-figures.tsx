import { FigureNumber, FigureRow } from '../../components/ui/figure/figure-number.tsx'
import { StatusSign } from '../../components/ui/figure/status-sign.tsx'
import { BoundNumber, FigureLines, morePreliminary } from '../../components/outcomes/figure-parts.tsx'
import { envelopeOf, partsAfter } from '../../components/outcomes/known-together.ts'
import type { Envelope } from '../../components/outcomes/known-together.ts'
import { tertialName } from '../../components/outcomes/reporting.ts'
import type { Reporting } from '../../components/outcomes/reporting.ts'
import { statusText } from '../../components/outcomes/status-text.ts'
import { targetLines, targetQuestions } from '../../components/outcomes/target-lines.ts'
import { formatList, formatNumber, formatYears } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import type { Overview } from './queries.ts'

interface OverviewFiguresProps {
  overview: Overview
  reporting: Reporting | undefined
}

const MOST_NAMED = 3

export function OverviewFigures({ overview, reporting }: OverviewFiguresProps) {
  const word = useText()
  const { thisYear, currentYear } = overview
  const needsOpen = overview.needsOpen.total.value
  return (
    <FigureRow>
      <FigureNumber
        label={word('outcome.thisYear', { year: currentYear })}
        value={<BoundNumber total={thisYear.total} />}
        detail={
          <FigureLines
            lines={[
              ...targetLines(overview.target, reporting),
              morePreliminary(thisYear.total),
              statusText(thisYear.total),
            ]}
          />
        }
        basis={{
          id: 'inflyttade-i-ar',
          definition: 'K1',
          outcome: thisYear,
          beside: targetQuestions(currentYear),
        }}
      />
      <SinceFigure county={overview.county} />
      <FigureNumber
        label={word('outcome.needs')}
        value={needsOpen === null ? <StatusSign sign="missing" /> : formatNumber(needsOpen)}
        detail={
          needsOpen === null
            ? word('outcome.needsMissing')
            : word('outcome.needsUnit', { count: needsOpen })
        }
        basis={{ id: 'oppna-platser', definition: 'K14', outcome: overview.needsOpen }}
      />
      <ReportingFigure reporting={reporting} currentTertial={overview.settings.currentTertial} />
    </FigureRow>
  )
}

function SinceFigure({ county }: { county: Overview['county'] }) {
  const word = useText()
  const envelope = envelopeOf(county)
  const placed =
    envelope &&
    word('overview.placed', {
      allocated: envelope.allocated,
      remaining: envelope.remaining,
      total: word('outcome.theTotal', { households: formatNumber(envelope.households) }),
    })
  const status = hasYears(county)
    ? statusText(county.total)
    : word(envelope ? 'overview.nothingAfter' : 'outcome.statusNotReported')
  return (
    <FigureNumber
      label={word('outcome.since', { year: county.period.from.slice(0, 4) })}
      value={
        envelope ? (
          <SumNumber envelope={envelope} county={county} />
        ) : (
          <BoundNumber total={county.total} />
        )
      }
      detail={
        <FigureLines
          lines={[
            placed,
            envelope && afterText(county, envelope),
            morePreliminary(county.total),
            status,
          ]}
        />
      }
      basis={{ id: 'sedan-starten', definition: 'K1', outcome: county }}
    />
  )
}

// '444 + 143'. What came after is left out while nothing at all is reported by year: '+ 0' would say too much.
function SumNumber({ envelope, county }: { envelope: Envelope; county: Overview['county'] }) {
  const word = useText()
  const together = formatNumber(envelope.households)
  const sum = hasYears(county)
    ? word('overview.sum', { together, after: formatNumber(envelope.after) })
    : together
  return county.total.bound === 'at_least' ? word('bound.atLeast', { value: sum }) : sum
}

// Said where it is more than one year's: else the chart below says it as well.
function afterText(county: Overview['county'], envelope: Envelope): string | undefined {
  const { within, years } = partsAfter(county, envelope)
  const parts = [
    ...(within > 0
      ? [
          text('overview.afterWithin', {
            count: within,
            years: formatYears(envelope.fromYear, envelope.toYear),
            total: text('outcome.theTotal', { households: formatNumber(envelope.households) }),
          }),
        ]
      : []),
    ...years.map(({ year, count }) => text('overview.afterYear', { count, year })),
  ]
  if (within < 0 || parts.length < 2) return undefined
  return text('overview.afterParts', { after: formatNumber(envelope.after), parts: formatList(parts) })
}

function hasYears(county: Overview['county']): boolean {
  return county.cells.some((cell) => cell.value !== null)
}

interface ReportingFigureProps {
  reporting: Reporting | undefined
  currentTertial: string
}

function ReportingFigure({ reporting, currentTertial }: ReportingFigureProps) {
  const word = useText()
  if (!reporting) {
    return (
      <FigureNumber
        label={word('overview.reportingNotDue')}
        value={<StatusSign sign="missing" />}
        detail={word('outcome.firstReport', { tertial: tertialName(currentTertial) })}
      />
    )
  }
  const { tertial, reported, missing } = reporting
  return (
    <FigureNumber
      label={word('overview.reporting', { tertial: tertialName(tertial) })}
      value={word('overview.ofTotal', {
        reported: reported.length,
        total: reported.length + missing.length,
      })}
      detail={
        <FigureLines
          lines={[
            word('overview.municipalities', { total: reported.length + missing.length }),
            missingText(reporting),
          ]}
        />
      }
      basis={{ id: 'har-rapporterat', definition: 'K18' }}
      link={
        <a href="#rapportering" className="no-print">
          {word('overview.which')}
        </a>
      }
    />
  )
}

function missingText({ missing }: Reporting): string {
  if (missing.length === 0) return text('overview.missingNone')
  if (missing.length > MOST_NAMED) return text('overview.missingCount', { count: missing.length })
  return text('overview.missingMunicipalities', { names: formatList(missing.map(({ name }) => name)) })
}
