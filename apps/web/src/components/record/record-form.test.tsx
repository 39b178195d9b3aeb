import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/render-page.testing.tsx'
import { text } from '../../strings/text.ts'
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
  const mayClose = () => {
    let answer: boolean | undefined
    act(() => {
      answer = guard.current?.()
    })
    return answer
  }
  return { onDone, mayClose }
}

test('stands still while it is saved, and keeps the keyboard', async () => {
  const { promise, resolve } = Promise.withResolvers<string>()
  const { onDone, mayClose } = await open(() => promise)
  const name = screen.getByRole('textbox', { name: /^Namn/ })
  await userEvent.type(name, 'et{Enter}')
  expect(name.closest('[inert]')).not.toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: text('action.working') }))
  expect(mayClose()).toBe(false)
  await act(async () => resolve('saved'))
  expect(onDone).toHaveBeenCalledExactlyOnceWith('saved')
  expect(name.closest('[inert]')).toBeNull()
})

test('is closed at once where nothing is written, and else where its writer says so', async () => {
  const { onDone, mayClose } = await open(() => Promise.resolve())
  expect(mayClose()).toBe(true)
  await userEvent.type(screen.getByRole('textbox', { name: /^Namn/ }), 'et')
  expect(mayClose()).toBe(false)
  await userEvent.click(await screen.findByRole('button', { name: 'Stanna kvar' }))
  expect(onDone).not.toHaveBeenCalled()
  expect(mayClose()).toBe(false)
  await userEvent.click(await screen.findByRole('button', { name: 'Lämna utan att spara' }))
  expect(onDone).toHaveBeenCalledExactlyOnceWith(undefined)
})
