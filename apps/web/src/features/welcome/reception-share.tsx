import { FixedFigure } from '../../components/fixed-years/fixed-figure.tsx'
import { useFixedFigures } from '../../components/fixed-years/fixed-years-queries.ts'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { RoomFor } from '../../components/ui/states/room-for.tsx'
import { formatPercent } from '../../lib/format.ts'
import { useText } from '../../strings/use-text.tsx'

/** K19 of every fixed year, with the share of the last one that is shown as its title. */
export function ReceptionShare() {
  const text = useText()
  const { figures } = useFixedFigures(['welcomedShare'])
  const told = figures[0]?.cells.findLast(({ value }) => value !== null)
  const finding = (share: number, year: number) =>
    text('reception.finding', { share: formatPercent(share), year: String(year) })
  return (
    <PageSection
      title={
        told?.value === undefined || told.value === null ? (
          <RoomFor words={finding(40, 2025)}>{text('reception.share')}</RoomFor>
        ) : (
          finding(told.value, told.year ?? 0)
        )
      }
    >
      <FixedFigure
        id="mottagna"
        caption={text('reception.shareCaption')}
        columns={[{ measure: 'welcomedShare', header: text('reception.shareHeader') }]}
        later={text('reception.later')}
      />
    </PageSection>
  )
}
