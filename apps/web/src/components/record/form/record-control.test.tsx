import { useState } from 'react'
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { RecordControl } from './record-control.tsx'
import { yesOrNo } from './record-field.ts'
import type { RecordField } from './record-field.ts'

const base = { key: 'x', label: 'X', fault: 'Skriv X.' }
const written: unknown[] = []

function Written({ field, value: first }: { field: RecordField; value: unknown }) {
  const [value, setValue] = useState(first)
  const write = (next: unknown) => {
    written.push(next)
    setValue(next)
  }
  return <RecordControl id="x" field={field} value={value} error={undefined} onChange={write} />
}

const type = (typed: string) =>
  fireEvent.change(screen.getByRole('textbox'), { target: { value: typed } })

test('what is typed stands as it was typed while it is read, a comma and a space included', () => {
  render(<Written field={{ ...base, kind: 'decimal' }} value={7.5} />)
  expect(screen.getByRole('textbox')).toHaveProperty('value', '7,5')
  for (const [typed, read] of [
    ['7,', '7,'],
    ['7,40', 7.4],
    ['45 000', 45_000],
    ['', null],
  ]) {
    type(String(typed))
    expect(screen.getByRole('textbox')).toHaveProperty('value', typed)
    expect(written.at(-1)).toBe(read)
  }
})

test('a choice that must be made is asked for, and one that need not be says that nothing is given', () => {
  const choices = [{ value: 'cash', label: 'Pengar' }]
  const { unmount } = render(
    <Written field={{ ...base, kind: 'choice', choices, isRequired: true }} value={undefined} />,
  )
  expect(screen.getByRole('combobox')).toHaveProperty('value', '')
  unmount()
  render(<Written field={{ ...base, kind: 'choice', choices }} value="cash" />)
  fireEvent.change(screen.getByRole('combobox'), { target: { value: '-' } })
  expect(screen.getByRole('option', { name: 'inte angivet', selected: true })).toBeDefined()
  expect(written.at(-1)).toBeNull()
})

test('a searched choice that need not be made is none once its field is emptied', async () => {
  const choices = [{ value: 'a', label: 'Mingel' }]
  render(<Written field={{ ...base, kind: 'choice', choices, isSearched: true }} value="a" />)
  await userEvent.clear(await screen.findByRole('combobox'))
  await userEvent.tab()
  expect(written.at(-1)).toBeNull()
  expect(screen.getByRole('combobox')).toHaveProperty('value', 'inte angivet')
})

test('no is chosen as no, and not as unknown', () => {
  render(<Written field={{ ...base, kind: 'choice', choices: yesOrNo() }} value={null} />)
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'false' } })
  expect(written.at(-1)).toBe(false)
})

test('codes keep the order of the list', () => {
  const choices = ['a', 'b'].map((value) => ({ value, label: value }))
  render(<Written field={{ ...base, kind: 'choices', choices }} value={['b']} />)
  fireEvent.click(screen.getByRole('checkbox', { name: 'a' }))
  expect(written.at(-1)).toEqual(['a', 'b'])
})
