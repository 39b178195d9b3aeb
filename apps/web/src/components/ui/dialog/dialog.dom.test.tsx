import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
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
