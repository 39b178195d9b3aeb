import { act, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import { text } from '../../../strings/text.ts'
import type { RecordField } from './record-field.ts'
import { RecordForm } from './record-form.tsx'

const FIELDS: RecordField[] = [
  { key: 'name', kind: 'line', label: 'Namn', fault: 'Skriv namnet.', isRequired: true },
]

async function open(send: () => Promise<unknown>) {
  const guard: { current: (() => boolean) | null } = { current: null }
  const onDone = vi.fn<(saved: unknown) => void>()
  await renderPage(
    <RecordForm
      title="Part"
      action="Spara"
      opened={{ record: { name: 'Berg' }, etag: '1' }}
      toDraft={(record) => record}
      fieldsOf={() => FIELDS}
      guard={guard}
      send={send}
      onDone={onDone}
    />,
  )
  const mayClose = () => act(async () => guard.current?.())
  return { onDone, mayClose }
}

test('stands still while it is saved, and keeps the keyboard', async () => {
  const { promise, resolve } = Promise.withResolvers<string>()
  const { onDone, mayClose } = await open(() => promise)
  const name = screen.getByRole('textbox', { name: /^Namn/ })
  await userEvent.type(name, 'et{Enter}')
  expect(name.closest('[inert]')).not.toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: text('action.working') }))
  expect(await mayClose()).toBe(false)
  await act(async () => resolve('saved'))
  expect(onDone).toHaveBeenCalledExactlyOnceWith('saved')
  expect(name.closest('[inert]')).toBeNull()
})

test('is closed at once where nothing is written, and else where its writer says so', async () => {
  const { onDone, mayClose } = await open(() => Promise.resolve())
  expect(await mayClose()).toBe(true)
  fireEvent.change(screen.getByRole('textbox', { name: /^Namn/ }), { target: { value: 'Berget' } })
  expect(await mayClose()).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Stanna kvar' }))
  expect(onDone).not.toHaveBeenCalled()
  expect(await mayClose()).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Lämna utan att spara' }))
  expect(onDone).toHaveBeenCalledExactlyOnceWith(undefined)
})

test('says of what is in no list that the former choice stands, and asks once before it saves that', async () => {
  const choices = [
    { value: '2221', label: 'Sjuksköterskor' },
    { value: '7111', label: 'Träarbetare' },
  ]
  const field: RecordField = {
    key: 'name',
    kind: 'choice',
    label: 'Yrke',
    fault: 'Välj yrke.',
    isRequired: true,
    isSearched: true,
    choices,
  }
  const send = vi.fn<() => Promise<unknown>>(() => Promise.resolve())
  await renderPage(
    <RecordForm
      title="Behov"
      action="Spara"
      opened={{ record: { name: '2221', note: '' }, etag: '1' }}
      toDraft={(record) => record}
      fieldsOf={() => [field, { key: 'note', kind: 'line', label: 'Not', fault: '' }]}
      send={send}
      onDone={() => undefined}
    />,
  )
  const occupation = await screen.findByRole('combobox', { name: 'Yrke' })
  const write = async (typed: string) => {
    await userEvent.click(occupation)
    await userEvent.keyboard(typed)
    await userEvent.tab()
  }
  const told =
    '”rymdfarare” finns inte i listan, så det som stod där förut gäller. Skriv det igen, eller välj i listan.'
  await write('rymdfarare')
  expect(occupation).toHaveProperty('value', 'Sjuksköterskor')
  expect(screen.getAllByText(told)).toHaveLength(1)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Not/ }))
  await userEvent.type(screen.getByRole('textbox', { name: /^Not/ }), 'x')
  await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
  expect(send).not.toHaveBeenCalled()
  expect(screen.getByRole('link', { name: told })).toBeTruthy()
  await write('tr')
  expect(screen.queryByText(told)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
  expect(send).toHaveBeenCalledOnce()
})
