import { useNavigate } from '@tanstack/react-router'
import { Notice } from '../../components/ui/states/notice.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { MovesMeasure } from './beside-rows.ts'

const ADDRESS: Readonly<Record<string, MovesMeasure>> = {
  inflyttningar: 'inMigrants',
  utflyttningar: 'outMigrants',
  overskott: 'netMigration',
}

/** The measure that `?matt=` asks for; undefined where it asks for none that there is. */
export function measureAt(matt: string | undefined): MovesMeasure | undefined {
  return matt === undefined ? undefined : ADDRESS[matt]
}

interface MeasureChoiceProps {
  /** What the address asks for. */
  asked: string | undefined
  measure: MovesMeasure
  /** Left out of the address. */
  byDefault: MovesMeasure
}

/** Which moves stand under the households. */
export function MeasureChoice({ asked, measure, byDefault }: MeasureChoiceProps) {
  const text = useText()
  const navigate = useNavigate()
  const choose = (chosen: string) =>
    void navigate({
      to: '.',
      search: { matt: ADDRESS[chosen] === byDefault ? undefined : chosen },
      resetScroll: false,
    })
  return (
    <>
      {asked !== undefined && measureAt(asked) === undefined && (
        <Notice>
          {text('statistics.unknownMeasure', { asked, shown: text(`statistics.${measure}`) })}
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
          onChange={choose}
        />
      </div>
      {byDefault === 'netMigration' && <p className="quiet">{text('statistics.copyLacks')}</p>}
    </>
  )
}
