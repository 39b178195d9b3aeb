import { useQuery } from '@tanstack/react-query'
import { CheckGroup } from '../../components/ui/fields/check-group.tsx'
import { ErrorSummary } from '../../components/ui/fields/error-summary.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { faultAt } from '../../components/ui/use-send.ts'
import { partiesQuery } from '../../lib/queries/money-queries.ts'
import { useFaultFocus } from '../../components/ui/fields/use-fault-focus.ts'
import { municipalitiesQuery } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import type { UserFields } from './queries.ts'
import { refusalText } from './user-words.ts'

const ROLES = ['officer', 'coordinator', 'partner', 'admin'] as const
const FAULTY = ['email', 'name', 'municipalityCodes', 'partyId'] as const
const NO_PARTY = 'none'

interface UserFormProps {
  formId: string
  isNew: boolean
  fields: UserFields
  onChange: (fields: UserFields) => void
  failure: unknown
  attempt: number
  onSave: (fields: UserFields) => void
}

export function UserForm(props: UserFormProps) {
  const { formId, isNew, fields, onChange, failure, attempt, onSave } = props
  const text = useText()
  const municipalities = useQuery(municipalitiesQuery)
  const parties = useQuery(partiesQuery)
  const form = useFaultFocus(attempt)
  const write = (over: Partial<UserFields>) => onChange({ ...fields, ...over })
  const faultOf = (member: (typeof FAULTY)[number]) =>
    faultAt(failure, member) === undefined ? undefined : text(`users.fault.${member}`)
  const hasFault = FAULTY.some((member) => faultOf(member) !== undefined)
  const partyChoices = [
    { value: NO_PARTY, label: text('users.noParty') },
    ...(parties.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]

  return (
    <form
      ref={form}
      id={formId}
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ ...fields, ...bindingsOf(fields) })
      }}
    >
      <ErrorSummary
        errors={[]}
        message={failure && !hasFault ? refusalText(failure, isNew) : undefined}
        attempt={attempt}
      />
      {isNew && (
        <TextField
          label={text('users.email')}
          hint={text('users.emailHint')}
          type="email"
          autoComplete="off"
          value={fields.email}
          onChange={(event) => write({ email: event.target.value })}
          error={faultOf('email')}
        />
      )}
      <TextField
        label={text('users.name')}
        hint={text('users.nameHint')}
        autoComplete="off"
        value={fields.name}
        onChange={(event) => write({ name: event.target.value })}
        error={faultOf('name')}
      />
      <Select
        label={text('users.role')}
        options={ROLES.map((value) => ({ value, label: text(`users.role.${value}`) }))}
        value={fields.role}
        onChange={(role) => write({ role })}
      />
      {fields.role === 'officer' && (
        <CheckGroup
          legend={text('users.municipalities')}
          choices={(municipalities.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          values={fields.municipalityCodes}
          onChange={(municipalityCodes) => write({ municipalityCodes })}
          error={faultOf('municipalityCodes')}
        />
      )}
      {fields.role === 'partner' && (
        <Select
          label={text('users.party')}
          options={partyChoices}
          value={fields.partyId ?? NO_PARTY}
          onChange={(id) => write({ partyId: id === NO_PARTY ? null : id })}
          error={faultOf('partyId')}
        />
      )}
    </form>
  )
}

/** Without what a role is not bound to. */
function bindingsOf({ role, municipalityCodes, partyId }: UserFields) {
  return {
    municipalityCodes: role === 'officer' ? municipalityCodes : [],
    partyId: role === 'partner' ? partyId : null,
  }
}
