import { FieldList } from '../../../components/record/field-list.tsx'
import type { FieldLine } from '../../../components/record/field-list.tsx'
import { PageSection } from '../../../components/ui/page/page-header.tsx'
import { formatDate } from '../../../lib/text/format.ts'
import { text as plainText } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import { describeField, isUnknown, moveInWords, municipalityName } from '../editing/describe-field.ts'
import type { Names } from '../editing/describe-field.ts'
import { FIELD_GROUPS, isShown } from '../editing/fields.ts'
import type { HouseholdRecord } from '../household.ts'

export function HouseholdDetails({ household, names }: { household: HouseholdRecord; names: Names }) {
  const text = useText()
  const groups = FIELD_GROUPS.map(({ titleId, fields }) => ({
    titleId,
    fields: fields.filter((field) => isShown(field, household)),
  })).filter(({ fields }) => fields.length > 0)
  return (
    <div className="field-groups">
      {groups.map(({ titleId, fields }) => (
        <PageSection key={titleId} title={text(titleId)}>
          <FieldList
            lines={[
              ...fields.map((field) => ({
                key: field,
                label: text(`household.field.${field}`),
                value:
                  field === 'moveInMonth'
                    ? moveInWords(household)
                    : describeField(field, household[field], names),
                isUnknown: isUnknown(field, household[field]),
              })),
              ...(fields.includes('municipalityCode') ? whereNow(household, names) : []),
            ]}
          />
        </PageSection>
      ))}
      <p className="small quiet field-dates">
        {[
          text('household.registered', { date: formatDate(household.createdAt) }),
          text('household.updated', { date: formatDate(household.updatedAt) }),
        ].join(', ')}
      </p>
    </div>
  )
}

function whereNow(household: HouseholdRecord, names: Names): FieldLine[] {
  const { currentMunicipalityCode, municipalityCode } = household
  if (currentMunicipalityCode === municipalityCode) return []
  const value =
    currentMunicipalityCode === null
      ? plainText('household.leftCounty')
      : municipalityName(currentMunicipalityCode, names)
  const label = plainText('household.field.currentMunicipalityCode')
  return [{ key: 'currentMunicipalityCode', label, value }]
}
