import { useState } from 'react'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ChoiceGroup } from './choice-group.tsx'

const choices = [
  { value: 'a', label: 'Före flytten' },
  { value: 'b', label: 'Efter flytten' },
  { value: 'c', label: 'Vet inte' },
] as const

function Group({ error }: { error?: string }) {
  const [value, setValue] = useState<'a' | 'b' | 'c'>()
  return (
    <ChoiceGroup
      legend="När fick vi kontakt?"
      choices={choices}
      value={value}
      onChange={setValue}
      id="kontakt"
      error={error}
      choiceOfKey={(key) => choices.find((choice) => choice.value === key)?.value}
    />
  )
}

test('one tap chooses, and only one is chosen', async () => {
  render(<Group />)
  await userEvent.click(screen.getByText('Före flytten'))
  await userEvent.click(screen.getByText('Vet inte'))
  const chosen = screen.getAllByRole('radio', { checked: true })
  expect(chosen).toEqual([screen.getByRole('radio', { name: 'Vet inte' })])
})

test('Tab comes in once and arrows choose', async () => {
  render(<Group />)
  await userEvent.tab()
  await userEvent.keyboard(' {ArrowRight}')
  expect(screen.getByRole('radio', { name: 'Efter flytten' })).toHaveProperty('checked', true)
  await userEvent.tab()
  expect(document.activeElement).toBe(document.body)
})

test('a key chooses and focus follows, so that Tab goes on', async () => {
  render(<Group />)
  await userEvent.tab()
  await userEvent.keyboard('b')
  const chosen = screen.getByRole('radio', { name: 'Efter flytten' })
  expect(chosen).toHaveProperty('checked', true)
  expect(document.activeElement).toBe(chosen)
  await userEvent.keyboard('{Control>}c{/Control}x')
  expect(chosen).toHaveProperty('checked', true)
})

test('the group is named by its question and described by its fault', () => {
  render(<Group error="Välj ett svar" />)
  const group = screen.getByRole('group', { name: 'När fick vi kontakt?' })
  const described = document.getElementById(group.getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toBe('Fel: Välj ett svar')
  expect(document.getElementById('kontakt')).toBe(screen.getByRole('radio', { name: 'Före flytten' }))
})
