import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { ChoiceGroup } from '../../components/ui/fields/choice-group.tsx'
import { ErrorSummary } from '../../components/ui/fields/error-summary.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { useFaultFocus } from '../../components/ui/fields/use-fault-focus.ts'
import { useSend } from '../../components/ui/use-send.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'
import { createToken, type OwnToken } from './queries.ts'

const DAYS = ['30', '90', '366'] as const
const SCOPES = ['read', 'write'] as const

export function TokenForm({ onMade }: { onMade: (token: OwnToken & { secret: string }) => void }) {
  const text = useText()
  const { send, isPending, failure, attempt } = useSend()
  const [name, setName] = useState('')
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('read')
  const [days, setDays] = useState<(typeof DAYS)[number]>('90')
  const [tries, setTries] = useState(0)
  const form = useFaultFocus(tries + attempt)

  async function submit() {
    setTries((count) => count + 1)
    if (name.trim() === '') return
    const isMade = await send(async () =>
      onMade(await createToken({ name: name.trim(), scope, days: Number(days) })),
    )
    if (!isMade) return
    setName('')
    setTries(0)
  }

  return (
    <form
      ref={form}
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <ErrorSummary errors={[]} message={failure ? problemText(failure) : undefined} attempt={attempt} />
      <TextField
        label={text('tokens.name')}
        hint={text('tokens.nameHint')}
        maxLength={80}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={tries > 0 && name.trim() === '' ? text('tokens.nameMissing') : undefined}
      />
      <ChoiceGroup
        legend={text('tokens.scope')}
        choices={SCOPES.map((value) => ({ value, label: text(`tokens.scope.${value}`) }))}
        value={scope}
        onChange={setScope}
      />
      <Select
        label={text('tokens.days')}
        options={DAYS.map((value) => ({ value, label: text(`tokens.days.${value}`) }))}
        value={days}
        onChange={setDays}
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {text('tokens.create')}
        </Button>
      </div>
    </form>
  )
}
