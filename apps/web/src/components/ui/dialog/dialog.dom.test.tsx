import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Dialog } from './dialog.tsx'

function Page({ isAsking }: { isAsking: boolean }) {
  return (
    <>
      <button type="button">Öppna</button>
      {isAsking && (
        <Dialog title="Fråga" isOpen onClose={() => {}}>
          <input aria-label="Svar" />
        </Dialog>
      )}
    </>
  )
}

test('a dialog that the page takes away gives focus back to what opened it', () => {
  const { rerender } = render(<Page isAsking={false} />)
  const opener = screen.getByRole('button', { name: 'Öppna' })
  act(() => opener.focus())
  rerender(<Page isAsking />)
  act(() => screen.getByLabelText('Svar').focus())
  rerender(<Page isAsking={false} />)
  expect(document.activeElement).toBe(opener)
})

test('one that may not be closed stands there, by Esc, the cross, or however the browser closes it', () => {
  const onClose = vi.fn<() => void>()
  let mayClose = false
  render(
    <Dialog title="Fråga" isOpen onClose={onClose} mayClose={() => mayClose}>
      <input aria-label="Svar" />
    </Dialog>,
  )
  const dialog = screen.getByRole<HTMLDialogElement>('dialog')
  const cross = screen.getByRole('button', { name: 'Stäng' })
  // False where it was kept from doing what it does.
  expect(fireEvent(dialog, new Event('cancel', { cancelable: true }))).toBe(false)
  fireEvent.click(cross)
  act(() => dialog.close())
  expect(dialog.open).toBe(true)
  expect(onClose).not.toHaveBeenCalled()
  mayClose = true
  expect(fireEvent(dialog, new Event('cancel', { cancelable: true }))).toBe(true)
  act(() => dialog.close())
  expect(onClose).toHaveBeenCalledOnce()
})

test('Esc closes the one over another alone, and the other only where it may be', () => {
  const onClose = vi.fn<(which: string) => void>()
  const mayClose = vi.fn<() => boolean>(() => false)
  render(
    <Dialog title="Under" isOpen onClose={() => onClose('under')} mayClose={mayClose}>
      <input aria-label="Svar" />
      <Dialog title="Över" isOpen onClose={() => onClose('over')}>
        <button type="button">Ja</button>
      </Dialog>
    </Dialog>,
  )
  const esc = (on: HTMLElement) => fireEvent.keyDown(on, { key: 'Escape' })
  // False where the browser is kept from doing more of it.
  expect([esc(screen.getByRole('textbox')), esc(screen.getByText('Ja'))]).toEqual([false, false])
  expect(onClose.mock.calls).toEqual([['over']])
  expect(mayClose).toHaveBeenCalledOnce()
  mayClose.mockReturnValue(true)
  esc(screen.getByRole('textbox'))
  expect(onClose.mock.calls).toEqual([['over'], ['under']])
})
