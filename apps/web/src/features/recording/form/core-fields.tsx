import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { EVIDENCE, INCLUSION_BASES, ORIGIN_TYPES } from '@inflytt/domain/vocabularies'
import { ChoiceGroup } from '../../../components/ui/fields/choice-group.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { CountField } from './count-field.tsx'
import { ADULTS, CHILDREN } from '../values/counts.ts'
import { fieldId } from './fields-props.ts'
import type { FieldsProps } from './fields-props.ts'
import { MonthField } from './month-field.tsx'
import { comingMonths, pastMonths } from '../values/months.ts'
import type { Situation } from '../values/recording-values.ts'

const SITUATIONS: readonly Situation[] = ['moved', 'later', 'considering']

/** The questions that are asked of everybody, in the order they are said on the telephone. */
export function CoreFields({ monthNote, ...props }: FieldsProps & { monthNote: ReactNode }) {
  const { values, onChange } = props
  const text = useText()
  const isHousehold = values.situation === 'moved'
  return (
    <>
      <ChoiceGroup
        id={fieldId('situation')}
        legend={text('record.situation')}
        choices={SITUATIONS.map((value) => ({ value, label: text(`record.situation.${value}`) }))}
        value={values.situation}
        onChange={(situation) => onChange({ situation })}
      />
      <div className="fields">
        <MonthFields {...props} />
        {monthNote}
      </div>
      <PeopleFields {...props} />
      <ChoiceGroup
        id={fieldId('originType')}
        legend={text(isHousehold ? 'record.origin' : 'record.originLead')}
        choices={ORIGIN_TYPES.map((value) => ({ value, label: text(`vocabulary.originType.${value}`) }))}
        value={values.originType || undefined}
        onChange={(originType) => onChange({ originType })}
        error={props.errorOf('originType')}
        isOptional={!isHousehold}
      />
      {isHousehold && <ContactFields {...props} />}
    </>
  )
}

function MonthFields({ values, place, settings, onChange, onUnread, errorOf }: FieldsProps) {
  const text = useText()
  const { earliestMonth, currentMonth } = settings
  const past = useMemo(() => pastMonths(earliestMonth, currentMonth), [earliestMonth, currentMonth])
  const coming = useMemo(() => comingMonths(currentMonth), [currentMonth])
  const isHousehold = values.situation === 'moved'
  // Of the entry before: whoever does not look would log the next one in it too.
  const isKept = values.month === '' && place.month !== currentMonth
  const movedHint = text(isKept ? 'record.monthKept' : 'record.monthHint')
  return (
    <>
      <MonthField
        key={isHousehold ? 'moved' : 'planned'}
        id={fieldId('month')}
        label={text(isHousehold ? 'record.month' : 'record.plannedMonth')}
        hint={isHousehold ? movedHint : text('record.plannedMonthHint')}
        months={isHousehold ? past : coming}
        value={place.month}
        onChange={(month) => onChange({ month })}
        onUnread={(typed) => onUnread('month', typed)}
        error={errorOf('month')}
        isOptional={values.situation === 'considering'}
      />
      {!isHousehold && (
        <MonthField
          id={fieldId('firstContactMonth')}
          label={text('record.firstContactMonth')}
          months={past}
          value={values.firstContactMonth || currentMonth}
          onChange={(firstContactMonth) => onChange({ firstContactMonth })}
          onUnread={(typed) => onUnread('firstContactMonth', typed)}
          error={errorOf('firstContactMonth')}
        />
      )}
    </>
  )
}

function PeopleFields({ values, onChange, errorOf }: FieldsProps) {
  const text = useText()
  const isOptional = values.situation !== 'moved'
  return (
    <>
      <CountField
        id={fieldId('adults')}
        moreId={fieldId('adultsMore')}
        legend={text('record.adults')}
        moreLabel={text('record.adultsMore')}
        range={ADULTS}
        answer={{ choice: values.adults, more: values.adultsMore }}
        onChange={({ choice, more }) => onChange({ adults: choice, adultsMore: more })}
        error={errorOf('adults')}
        moreError={errorOf('adultsMore')}
        isOptional={isOptional}
      />
      <CountField
        id={fieldId('children')}
        moreId={fieldId('childrenMore')}
        legend={text('record.children')}
        moreLabel={text('record.childrenMore')}
        range={CHILDREN}
        answer={{ choice: values.children, more: values.childrenMore }}
        onChange={({ choice, more }) => onChange({ children: choice, childrenMore: more })}
        error={errorOf('children')}
        moreError={errorOf('childrenMore')}
        isOptional={isOptional}
      />
    </>
  )
}

function ContactFields({ values, onChange, errorOf }: FieldsProps) {
  const text = useText()
  return (
    <>
      <ChoiceGroup
        id={fieldId('inclusionBasis')}
        legend={text('record.basis')}
        hint={text('record.basisHint')}
        choices={INCLUSION_BASES.map((value) => ({ value, label: text(`record.basis.${value}`) }))}
        value={values.inclusionBasis || undefined}
        onChange={(inclusionBasis) => onChange({ inclusionBasis })}
        error={errorOf('inclusionBasis')}
      />
      <ChoiceGroup
        id={fieldId('evidence')}
        legend={text('record.evidence')}
        choices={EVIDENCE.map((value) => ({ value, label: text(`vocabulary.evidence.${value}`) }))}
        value={values.evidence || undefined}
        onChange={(evidence) => onChange({ evidence })}
        error={errorOf('evidence')}
      />
    </>
  )
}
