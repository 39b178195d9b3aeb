import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ErrorSummary } from './error-summary.tsx'
import { TextField } from './text-field.tsx'

const errors = [{ fieldId: 'manad', message: 'Välj en månad' }]
const form = (attempt: number) => (
  <>
    <ErrorSummary errors={errors} attempt={attempt} />
    <TextField label="Månad" id="manad" error="Välj en månad" />
  </>
)

test('takes focus at every attempt and says how many fields are wrong', () => {
  const view = render(form(1))
  const summary = screen.getByRole('group', { name: 'Ett fält behöver rättas' })
  expect(document.activeElement).toBe(summary)
  screen.getByLabelText('Månad').focus()
  view.rerender(form(2))
  expect(document.activeElement).toBe(summary)
})

test('leads to the field, and leaves the address alone', async () => {
  render(form(1))
  await userEvent.click(screen.getByRole('link', { name: 'Välj en månad' }))
  const field = screen.getByLabelText('Månad')
  expect(document.activeElement).toBe(field)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(window.location.hash).toBe('')
})

test('the faults are heard with it, before anything is pressed', () => {
  render(form(1))
  const summary = screen.getByRole('group', { name: 'Ett fält behöver rättas' })
  const told = document.getElementById(summary.getAttribute('aria-describedby') ?? '')
  expect(told?.textContent).toBe('Välj en månad')
})
