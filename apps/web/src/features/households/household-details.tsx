import { PageSection } from '../../components/ui/page-header.tsx'
import { formatDate } from '../../lib/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { describeField, isUnknown, municipalityName } from './describe-field.ts'
import type { Names } from './describe-field.ts'
import { FIELD_GROUPS, isShown } from './fields.ts'
import type { HouseholdRecord } from './household.ts'

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
          <dl className="field-list">
            {fields.map((field) => (
              <div key={field} className="field-pair">
                <dt>{text(`household.field.${field}`)}</dt>
                <dd className={isUnknown(field, household[field]) ? 'quiet' : undefined}>
                  {describeField(field, household[field], names)}
                </dd>
              </div>
            ))}
            {fields.includes('municipalityCode') && (
              <CurrentMunicipality household={household} names={names} />
            )}
          </dl>
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

function CurrentMunicipality({ household, names }: { household: HouseholdRecord; names: Names }) {
  const text = useText()
  const { currentMunicipalityCode, municipalityCode } = household
  if (currentMunicipalityCode === municipalityCode) return null
  return (
    <div className="field-pair">
      <dt>{text('household.field.currentMunicipalityCode')}</dt>
      <dd>
        {currentMunicipalityCode === null
          ? text('household.leftCounty')
          : municipalityName(currentMunicipalityCode, names)}
      </dd>
    </div>
  )
}
