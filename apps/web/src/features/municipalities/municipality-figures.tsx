import { BoundNumber, FigureLines, morePreliminary } from '../../components/outcomes/figure-parts.tsx'
import type { KnownTogether } from '../../components/outcomes/known-together.ts'
import { statusText } from '../../components/outcomes/status-text.ts'
import { targetLines } from '../../components/outcomes/target-lines.ts'
import { FigureNumber, FigureRow } from '../../components/ui/figure-number.tsx'
import { StatusSign } from '../../components/ui/status-sign.tsx'
import { formatNumber } from '../../lib/format.ts'
import { useText } from '../../strings/use-text.tsx'
import type { MunicipalityOutcomes } from './queries.ts'
import { describeOutside } from './sentences.ts'

interface MunicipalityFiguresProps {
  outcomes: MunicipalityOutcomes
  totals: readonly KnownTogether[]
  currentYear: number
}

export function MunicipalityFigures({ outcomes, totals, currentYear }: MunicipalityFiguresProps) {
  const text = useText()
  const { thisYear, since } = outcomes
  const together = describeOutside(totals)
  return (
    <FigureRow>
      <FigureNumber
        label={text('outcome.thisYear', { year: currentYear })}
        value={<BoundNumber total={thisYear.total} />}
        detail={
          <FigureLines
            lines={[
              ...targetLines(outcomes.target),
              morePreliminary(thisYear.total),
              statusText(thisYear.total, true),
            ]}
          />
        }
        definition="K1"
      />
      <FigureNumber
        label={text('outcome.since', { year: since.period.from.slice(0, 4) })}
        value={<BoundNumber total={since.total} />}
        detail={
          <FigureLines
            lines={[
              together &&
                text(
                  since.total.value === null
                    ? 'municipality.sinceDetailNone'
                    : 'municipality.sinceDetail',
                  {
                    total: together.total,
                  },
                ),
              morePreliminary(since.total),
              statusText(since.total, true),
            ]}
          />
        }
        definition="K1"
      />
      <FigureNumber
        label={text('municipality.contribution')}
        value={<StatusSign sign="missing" />}
        detail={text('municipality.contributionMissing')}
        definition="K10"
      />
      <FigureNumber
        label={text('outcome.needs')}
        value={
          outcomes.needsOpen === null ? <StatusSign sign="missing" /> : formatNumber(outcomes.needsOpen)
        }
        detail={outcomes.needsOpen === null ? text('outcome.needsMissing') : undefined}
        definition="K14"
      />
    </FigureRow>
  )
}
