import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useNextInList } from './use-next-in-list.ts'

interface ListProps {
  rows: readonly string[]
  onDeal?: (row: string) => void
}

function List({ rows, onDeal }: ListProps) {
  const { listRef, leave } = useNextInList(rows)
  return (
    <main>
      <h1 tabIndex={-1}>Att göra</h1>
      <ul ref={listRef}>
        {rows.map((row, index) => (
          <li key={row}>
            <button
              type="button"
              onClick={() => {
                leave(index)
                onDeal?.(row)
              }}
            >
              {row}
            </button>
          </li>
        ))}
      </ul>
    </main>
  )
}

const deal = (name: string) => {
  const button = screen.getByRole('button', { name })
  act(() => button.focus())
  fireEvent.click(button)
}

test('the keyboard goes on at the row that took the place, then at the last, then at the heading', () => {
  const { rerender } = render(<List rows={['ett', 'två', 'tre']} />)
  deal('två')
  rerender(<List rows={['ett', 'tre']} />)
  expect(document.activeElement?.textContent).toBe('tre')
  deal('tre')
  rerender(<List rows={['ett']} />)
  expect(document.activeElement?.textContent).toBe('ett')
  deal('ett')
  rerender(<List rows={[]} />)
  expect(document.activeElement?.textContent).toBe('Att göra')
})

test('it stays where somebody has gone meanwhile', () => {
  const { rerender } = render(<List rows={['ett', 'två']} />)
  deal('ett')
  act(() => screen.getByRole('heading').focus())
  rerender(<List rows={['två']} />)
  expect(document.activeElement).toBe(screen.getByRole('heading'))
})

test('a second press at the same place is not for the row that came there, one after a while or elsewhere is', () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000)
  const onDeal = vi.fn<(row: string) => void>()
  const { rerender } = render(<List rows={['ett', 'två', 'tre', 'fyra']} onDeal={onDeal} />)
  const press = (name: string, clientY: number) =>
    fireEvent.click(screen.getByRole('button', { name }), { detail: 1, clientX: 50, clientY })
  press('ett', 100)
  now.mockReturnValue(1900)
  rerender(<List rows={['två', 'tre', 'fyra']} onDeal={onDeal} />)
  now.mockReturnValue(2100)
  press('två', 104)
  expect(onDeal.mock.calls).toEqual([['ett']])
  press('tre', 200)
  rerender(<List rows={['två', 'fyra']} onDeal={onDeal} />)
  now.mockReturnValue(2900)
  press('fyra', 200)
  expect(onDeal.mock.calls).toEqual([['ett'], ['tre'], ['fyra']])
  now.mockRestore()
})
