import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { AnswerForm } from './answer-form.tsx'

test('what was missing is told no longer once it is answered, and what is asked for then is not told before it is sent', async () => {
  const user = userEvent.setup()
  render(
    <AnswerForm
      code="95T25RBZD8"
      open={[12]}
      municipalities={[]}
      onRetry={undefined}
      onDone={() => {}}
    />,
  )
  await user.click(screen.getByRole('button', { name: 'Skicka svaret' }))
  expect(screen.getAllByText('Välj om ni bor kvar.')).toHaveLength(2)
  await user.click(screen.getByLabelText('Vi har flyttat till en annan kommun i länet'))
  expect(screen.queryByText('Välj om ni bor kvar.')).toBeNull()
  expect(screen.queryByText(/^Välj vilken kommun/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Skicka svaret' }))
  expect(screen.getAllByText(/^Välj vilken kommun/)).toHaveLength(2)
})
