import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { addMonths, type Household, monthIndex } from '@inflytt/domain'
import { WELCOME_STEPS } from '@inflytt/domain/vocabularies'
import { Button } from '../../../components/ui/button.tsx'
import { ButtonLink } from '../../../components/ui/link.tsx'
import { PageSection } from '../../../components/ui/page/page-header.tsx'
import { Select } from '../../../components/ui/fields/select.tsx'
import { showToast } from '../../../components/ui/toast/toast-store.ts'
import { problemText } from '../../../lib/server/api-problem.ts'
import { formatMonth } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import { householdQuery, patchHousehold } from '../queries.ts'
import type { ReadHousehold } from '../queries.ts'
import type { Around } from '../list/use-around.ts'

type Steps = Household['welcomeSteps']
type Step = Steps[number]

const MONTHS_BEFORE = 3

/** The steps of the welcome, each offered or done by one tap. */
export function WelcomeSection({ read, around }: { read: ReadHousehold; around: Around }) {
  const word = useText()
  const { household, etag } = read
  const { currentMonth } = around.settings
  const [chosenMonth, setMonth] = useState<string>()
  const month = chosenMonth ?? currentMonth
  const { save, isPending } = useSaveSteps(household.ref)
  const mayChange = around.may.change && household.countStatus !== 'voided'
  const set = (step: Step['step'], status: Step['status']) => {
    if (isPending) return
    const said = household.welcomeSteps.find((each) => each.step === step)
    const rest = household.welcomeSteps.filter((each) => each.step !== step)
    // The same once more takes it back.
    const next = said?.status === status ? rest : [...rest, { step, status, month }]
    void save(inOrder(next), household.welcomeSteps, etag)
  }
  return (
    <PageSection title={word('welcome.title')}>
      <p className="quiet">{word('welcome.lead')}</p>
      {mayChange && (
        <div className="welcome-month no-print">
          <Select
            label={word('welcome.month')}
            options={monthsOf(household.moveInMonth, currentMonth).map((value) => ({
              value,
              label: formatMonth(value),
            }))}
            value={month}
            onChange={setMonth}
          />
        </div>
      )}
      <ul className="welcome-steps">
        {WELCOME_STEPS.map((step) => {
          const said = household.welcomeSteps.find((each) => each.step === step)
          const name = word(`vocabulary.welcomeStep.${step}`)
          return (
            <li key={step}>
              <span>
                <strong>{name}</strong>{' '}
                <span className="quiet">
                  {said === undefined
                    ? word('welcome.notSaid')
                    : word(`welcome.${said.status}In`, { month: formatMonth(said.month) })}
                </span>
              </span>
              {mayChange && (
                <span className="button-row no-print" role="group" aria-label={name}>
                  {(['offered', 'done'] as const).map((status) => (
                    <Button
                      key={status}
                      aria-pressed={said?.status === status}
                      aria-disabled={isPending || undefined}
                      // The second press of a double one would take back what the first did.
                      onClick={({ detail }) => detail < 2 && set(step, status)}
                    >
                      {word(`welcome.${status}`)}
                    </Button>
                  ))}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {mayChange && household.countStatus === 'confirmed' && (
        <p className="no-print">
          <ButtonLink to="/hushall/$ref/valkomstkort" params={{ ref: household.ref }}>
            {word('welcome.card')}
          </ButtonLink>
        </p>
      )}
    </PageSection>
  )
}

function useSaveSteps(ref: string) {
  const queryClient = useQueryClient()
  const [isPending, setPending] = useState(false)
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['households'] })

  async function save(next: Steps, before: Steps, etag: string): Promise<void> {
    setPending(true)
    try {
      const saved = await patchHousehold(ref, { welcomeSteps: next }, etag)
      showToast({
        message: text('welcome.saved'),
        action: {
          label: text('action.undo'),
          onAction: () =>
            void patchHousehold(ref, { welcomeSteps: before }, saved.etag)
              .then(() => showToast({ message: text('welcome.undone') }))
              .catch((error: unknown) => showToast({ message: problemText(error) }))
              .then(refresh),
        },
      })
    } catch (error) {
      showToast({ message: problemText(error) })
    }
    // Where it cannot be read either, what is shown stands, and the same can be tried again.
    await refresh().catch(() => undefined)
    await queryClient.fetchQuery(householdQuery(ref)).catch(() => undefined)
    setPending(false)
  }
  return { save, isPending }
}

function inOrder(steps: Steps): Steps {
  return WELCOME_STEPS.flatMap((step) => steps.find((each) => each.step === step) ?? [])
}

/** From a little before the move to now, newest first. */
function monthsOf(moveInMonth: string, currentMonth: string): string[] {
  const first = monthIndex(addMonths(moveInMonth, -MONTHS_BEFORE))
  const count = monthIndex(currentMonth) - first + 1
  return Array.from({ length: count }, (_, back) => addMonths(currentMonth, -back))
}
