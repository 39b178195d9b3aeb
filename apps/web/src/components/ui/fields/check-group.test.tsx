import { useState } from 'react'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CheckGroup } from './check-group.tsx'

function Group() {
  const [values, setValues] = useState<('a' | 'b')[]>([])
  const choices = [
    { value: 'a', label: 'Natur' },
    { value: 'b', label: 'Arbete' },
  ] as const
  return (
    <>
      <CheckGroup
        id="skal"
        legend="Andra skäl"
        choices={choices}
        values={values}
        onChange={setValues}
        error={values.length > 1 ? 'För många' : undefined}
      />
      <output>{values.join()}</output>
    </>
  )
}

test('any number may be chosen and taken back', async () => {
  render(<Group />)
  await userEvent.click(screen.getByText('Arbete'))
  await userEvent.click(screen.getByText('Natur'))
  expect(screen.getByRole('status').textContent).toBe('b,a')
  await userEvent.click(screen.getByText('Arbete'))
  expect(screen.getByRole('status').textContent).toBe('a')
})

test('the group is described by its fault, and its first box can be pointed at', async () => {
  render(<Group />)
  await userEvent.click(screen.getByText('Arbete'))
  await userEvent.click(screen.getByText('Natur'))
  const group = screen.getByRole('group', { name: 'Andra skäl' })
  const described = document.getElementById(group.getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toBe('Fel: För många')
  expect(document.getElementById('skal')).toBe(screen.getByRole('checkbox', { name: 'Natur' }))
})
