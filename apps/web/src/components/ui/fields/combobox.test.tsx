import { useState } from 'react'
import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ComboBox } from './combobox.tsx'

const options = [
  { value: '2026-11', label: 'nov 2026', keywords: ['11', '2026-11'] },
  { value: '2026-10', label: 'okt 2026', keywords: ['10', '2026-10'] },
  { value: '2025-11', label: 'nov 2025', keywords: ['11', '2025-11'] },
]

function Month() {
  const [value, setValue] = useState<string | undefined>('2026-10')
  return (
    <>
      <ComboBox
        label="Inflyttningsmånad"
        id="manad"
        options={options}
        value={value}
        onChange={setValue}
      />
      <output>{value ?? 'ingen'}</output>
    </>
  )
}

test.each([
  ['nov', '2026-11'],
  ['11', '2026-11'],
  ['2025', '2025-11'],
])('typing %s and leaving by Tab takes the first match', async (typed, taken) => {
  render(<Month />)
  const input = screen.getByRole('combobox', { name: 'Inflyttningsmånad' })
  await userEvent.clear(input)
  await userEvent.type(input, typed)
  await userEvent.tab()
  expect(screen.getByRole('status').textContent).toBe(taken)
})

test.each([
  ['nov 2025', '2025-11'],
  ['10', '2026-10'],
])('what is written just so is taken before what only begins so: %s', async (typed, taken) => {
  render(<Month />)
  const input = screen.getByRole('combobox', { name: 'Inflyttningsmånad' })
  await userEvent.clear(input)
  await userEvent.type(input, typed)
  await userEvent.tab()
  expect(screen.getByRole('status').textContent).toBe(taken)
})

test('going elsewhere by pointer takes what was typed', async () => {
  render(<Month />)
  const input = screen.getByRole('combobox', { name: 'Inflyttningsmånad' })
  await userEvent.clear(input)
  await userEvent.type(input, '2025')
  await userEvent.click(document.body)
  expect(screen.getByRole('status').textContent).toBe('2025-11')
})

test('Tab takes what was typed also before the list has come', () => {
  render(<Month />)
  const input = screen.getByRole('combobox', { name: 'Inflyttningsmånad' })
  act(() => {
    input.focus()
    fireEvent.change(input, { target: { value: 'nov' } })
    fireEvent.keyDown(input, { key: 'Tab' })
  })
  expect(screen.getByRole('status').textContent).toBe('2026-11')
})

test('Enter takes what was typed, whichever line was marked before', () => {
  render(<Month />)
  const input = screen.getByRole('combobox', { name: 'Inflyttningsmånad' })
  act(() => input.focus())
  fireEvent.change(input, { target: { value: 'nov' } })
  fireEvent.change(input, { target: { value: 'nov 2025' } })
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(screen.getByRole('status').textContent).toBe('2025-11')
  expect(input).toHaveProperty('value', 'nov 2025')
  expect(screen.queryByRole('listbox')).toBeNull()
})

test('Esc leaves the choice as it was, also when going elsewhere', async () => {
  render(<Month />)
  const input = screen.getByRole('combobox', { name: 'Inflyttningsmånad' })
  await userEvent.tripleClick(input)
  await userEvent.type(input, 'nov')
  await userEvent.keyboard('{Escape}')
  await userEvent.tab()
  expect(screen.getByRole('status').textContent).toBe('2026-10')
})

test('a line that is marked by arrows is taken, and not the one that was typed', async () => {
  render(<Month />)
  const input = screen.getByRole('combobox', { name: 'Inflyttningsmånad' })
  await userEvent.tripleClick(input)
  await userEvent.type(input, 'nov')
  await vi.waitFor(() => expect(input.getAttribute('aria-activedescendant')).not.toBeNull())
  await userEvent.keyboard('{ArrowDown}')
  await userEvent.tab()
  expect(screen.getByRole('status').textContent).toBe('2025-11')
})

test('what matches nothing leaves the choice as it was', async () => {
  render(<Month />)
  const input = screen.getByRole('combobox', { name: 'Inflyttningsmånad' })
  await userEvent.tripleClick(input)
  await userEvent.type(input, 'zzz')
  await userEvent.tab()
  expect(input).toHaveProperty('value', 'okt 2026')
  expect(screen.getByRole('status').textContent).toBe('2026-10')
})

test('an error summary can point at the input', () => {
  render(<Month />)
  expect(document.getElementById('manad')).toBe(
    screen.getByRole('combobox', { name: 'Inflyttningsmånad' }),
  )
})

function Proposed({ onUnread }: { onUnread?: (typed: string | undefined) => void }) {
  const [value, setValue] = useState<string | undefined>('2026-10')
  return (
    <ComboBox
      label="Inflyttningsmånad"
      options={options}
      value={value ?? '2026-11'}
      onChange={setValue}
      plain={(typed) => typed.replace('/', '-')}
      isVague={(typed) => typed === '2025'}
      {...(onUnread && { onUnread })}
    />
  )
}

test('a field that is emptied stays so until it is left, whatever is proposed instead', async () => {
  render(<Proposed />)
  const input = screen.getByRole('combobox', { name: 'Inflyttningsmånad' })
  await userEvent.clear(input)
  expect(input).toHaveProperty('value', '')
  await userEvent.type(input, 'nov 2025')
  await userEvent.tab()
  expect(input).toHaveProperty('value', 'nov 2025')
  await userEvent.clear(input)
  await userEvent.tab()
  expect(input).toHaveProperty('value', 'nov 2026')
})

test('what only narrows the list is told as not read, and other writings are read', async () => {
  const onUnread = vi.fn<(typed: string | undefined) => void>()
  render(<Proposed onUnread={onUnread} />)
  const input = screen.getByRole('combobox', { name: 'Inflyttningsmånad' })
  await userEvent.clear(input)
  await userEvent.type(input, '2025')
  expect(await screen.findByRole('option', { name: 'nov 2025' })).toBeTruthy()
  await userEvent.tab()
  expect(onUnread).toHaveBeenLastCalledWith('2025')
  expect(input).toHaveProperty('value', 'okt 2026')
  await userEvent.clear(input)
  await userEvent.type(input, '2025/11')
  await userEvent.tab()
  expect(input).toHaveProperty('value', 'nov 2025')
})

test('stands when another line comes first, as when the month turns under an open form', async () => {
  const field = (lines: typeof options) => (
    <ComboBox label="Inflyttningsmånad" id="manad" options={lines} value="2026-10" onChange={() => {}} />
  )
  const { rerender } = render(field(options))
  rerender(field([{ value: '2026-12', label: 'dec 2026', keywords: ['12', '2026-12'] }, ...options]))
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Inflyttningsmånad' })
  expect(input.value).toBe('okt 2026')
  await userEvent.clear(input)
  await userEvent.type(input, 'dec')
  expect(screen.getAllByRole('option').map((line) => line.textContent)).toEqual(['dec 2026'])
})

function Asked() {
  const [unread, setUnread] = useState<string>()
  const [isSent, setSent] = useState(false)
  return (
    <>
      <ComboBox
        label="Inflyttningsmånad"
        options={options}
        value={undefined}
        onChange={() => {}}
        onUnread={setUnread}
        error={
          unread === undefined ? (isSent ? 'Välj en månad' : undefined) : `”${unread}” är ingen månad`
        }
      />
      <button type="button" onClick={() => setSent(true)}>
        Spara
      </button>
    </>
  )
}

test('what is left in the field and not understood is said at once, and what the form says of it is not', async () => {
  render(<Asked />)
  await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.type(screen.getByRole('combobox'), 'xyz')
  await userEvent.tab()
  expect(screen.getByRole('alert').textContent).toBe('”xyz” är ingen månad')
})
