import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeToast, showToast, shownToasts } from './toast-store.ts'
import { ToastRegion } from './toast-region.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const toast of shownToasts()) closeToast(toast.id)
  vi.useRealTimers()
})

const show = (...content: Parameters<typeof showToast>) => act(() => void showToast(...content))
const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms))

const toastOf = (message: string) => screen.getByText(message).parentElement ?? document.body

test('stays at least ten seconds however short it is asked to be, in a status that was there before', () => {
  render(<ToastRegion />)
  const status = screen.getByRole('status')
  show({ message: 'Sparat', durationMs: 2000 })
  wait(9_999)
  expect(status.textContent).toContain('Sparat')
  wait(2)
  expect(status.textContent).toBe('')
})

test('time stands still under the pointer and while focus is inside', () => {
  render(<ToastRegion />)
  show({ message: 'Sparat', action: { label: 'Ångra', onAction: () => {} } })
  fireEvent.pointerEnter(toastOf('Sparat'))
  wait(60_000)
  fireEvent.focus(screen.getByRole('button', { name: 'Ångra' }))
  fireEvent.pointerLeave(toastOf('Sparat'))
  wait(60_000)
  expect(screen.queryByText('Sparat')).not.toBeNull()
  fireEvent.blur(screen.getByRole('button', { name: 'Ångra' }))
  wait(10_001)
  expect(screen.queryByText('Sparat')).toBeNull()
})

test('a toast closed with focus in it does not stop the time of the next', () => {
  render(<ToastRegion />)
  show({ message: 'Sparat', action: { label: 'Ångra', onAction: () => {} } })
  fireEvent.focus(screen.getByRole('button', { name: 'Ångra' }))
  fireEvent.click(screen.getByRole('button', { name: 'Ångra' }))
  show({ message: 'Ångrat' })
  wait(10_001)
  expect(screen.queryByText('Ångrat')).toBeNull()
})

test('its action is done once, and closes it', () => {
  const onAction = vi.fn<() => void>()
  render(<ToastRegion />)
  show({ message: 'Sparat', action: { label: 'Ångra', onAction } })
  fireEvent.click(screen.getByRole('button', { name: 'Ångra' }))
  expect(onAction).toHaveBeenCalledOnce()
  expect(screen.queryByText('Sparat')).toBeNull()
})

test('Esc closes the newest', () => {
  render(<ToastRegion />)
  show({ message: 'Ett' })
  show({ message: 'Två' })
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(screen.getByRole('status').textContent).toBe('Ett')
})

test('Ctrl+Z does what the newest offers, but not where it undoes typing', () => {
  const onAction = vi.fn<() => void>()
  render(
    <>
      <label>
        Anteckning <input type="text" />
      </label>
      <ToastRegion />
    </>,
  )
  show({ message: 'Sparat', action: { label: 'Ångra', onAction } })
  fireEvent.keyDown(screen.getByLabelText('Anteckning'), { key: 'z', ctrlKey: true })
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, shiftKey: true })
  fireEvent.keyDown(document.body, { key: 'z' })
  expect(onAction).not.toHaveBeenCalled()
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  expect(onAction).toHaveBeenCalledOnce()
  expect(screen.queryByText('Sparat')).toBeNull()
})

test('focus goes back to where it came from, or to the heading where that is gone', () => {
  const page = (isThere: boolean) => (
    <main>
      <h1 tabIndex={-1}>Uppföljning</h1>
      {isThere && <button type="button">Bor kvar</button>}
      <ToastRegion />
    </main>
  )
  const { rerender } = render(page(true))
  const offer = () => {
    show({ message: 'Sparat', action: { label: 'Ångra', onAction: () => {} } })
    return screen.getByRole('button', { name: 'Ångra' })
  }
  const origin = screen.getByRole('button', { name: 'Bor kvar' })
  act(() => origin.focus())
  const undo = offer()
  act(() => undo.focus())
  fireEvent.click(undo)
  expect(document.activeElement).toBe(origin)
  const again = offer()
  act(() => again.focus())
  rerender(page(false))
  fireEvent.click(again)
  expect(document.activeElement).toBe(screen.getByRole('heading'))
})

test('focus that went from one message to the next goes back to the page, not to the other message', () => {
  render(
    <>
      <button type="button">Bor kvar</button>
      <ToastRegion />
    </>,
  )
  show({ message: 'Ett', action: { label: 'Ångra', onAction: () => {} } })
  show({ message: 'Två', action: { label: 'Fyll i igen', onAction: () => {} } })
  const origin = screen.getByRole('button', { name: 'Bor kvar' })
  for (const button of [
    origin,
    screen.getByRole('button', { name: 'Ångra' }),
    screen.getByRole('button', { name: 'Fyll i igen' }),
  ])
    act(() => button.focus())
  fireEvent.click(screen.getByRole('button', { name: 'Fyll i igen' }))
  expect(document.activeElement).toBe(origin)
})
