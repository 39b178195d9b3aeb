import { act, fireEvent, render, screen } from '@testing-library/react'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
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

test('one that comes in the place of another gives focus back to what opened the first', () => {
  const page = (which: 'none' | 'invite' | 'link') => (
    <>
      <button type="button">Bjud in</button>
      {which === 'invite' && (
        <Dialog title="Bjud in" isOpen onClose={() => {}}>
          <input aria-label="Namn" />
        </Dialog>
      )}
      {which === 'link' && (
        <Dialog key="link" title="Inbjudan" isOpen onClose={() => {}}>
          <p>Länken visas bara nu.</p>
        </Dialog>
      )}
    </>
  )
  const { rerender } = render(page('none'))
  const opener = screen.getByRole('button', { name: 'Bjud in' })
  act(() => opener.focus())
  rerender(page('invite'))
  rerender(page('link'))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Inbjudan' }))
  rerender(page('none'))
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

test('begins at the first field that can be written in, of a choice at what is chosen', () => {
  const page = (fields: ReactNode) => (
    <Dialog title="Fråga" isOpen onClose={() => {}} intro="Det här följer av svaret.">
      {fields}
    </Dialog>
  )
  const { rerender } = render(page(<p>Hämtar</p>))
  // What it asks for is still to come.
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Fråga' }))
  rerender(
    page(
      <>
        <input aria-label="Adress" readOnly value="/" />
        <input aria-label="Låst" disabled />
        <fieldset>
          <input type="radio" name="svar" aria-label="Ja" />
          <input type="radio" name="svar" aria-label="Nej" defaultChecked />
        </fieldset>
      </>,
    ),
  )
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Nej' }))
  act(() => screen.getByRole('radio', { name: 'Ja' }).focus())
  rerender(page(<input aria-label="Annat" />))
  expect(document.activeElement).toBe(document.body)
})

test('one that asks for nothing begins at its heading, and what it is about is heard with it', () => {
  render(
    <Dialog title="Ta bort?" isOpen onClose={() => {}} intro="Det går inte att ångra.">
      <button type="button">Mer</button>
    </Dialog>,
  )
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Ta bort?' }))
  expect(
    screen.getByRole('dialog', { name: 'Ta bort?', description: 'Det går inte att ångra.' }),
  ).toBeTruthy()
})

test('what stands in it may lead the keyboard to a field of its own', () => {
  function Password() {
    const ref = useRef<HTMLInputElement>(null)
    useEffect(() => ref.current?.focus(), [])
    return <input aria-label="Lösenord" ref={ref} />
  }
  render(
    <Dialog title="Logga in" isOpen onClose={() => {}}>
      <input aria-label="E-post" defaultValue="a@b.invalid" />
      <Password />
    </Dialog>,
  )
  expect(document.activeElement).toBe(screen.getByLabelText('Lösenord'))
})
