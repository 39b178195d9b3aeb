import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useNextInList } from './use-next-in-list.ts'

function List({ rows }: { rows: readonly string[] }) {
  const { listRef, leave } = useNextInList(rows)
  return (
    <main>
      <h1 tabIndex={-1}>Att göra</h1>
      <ul ref={listRef}>
        {rows.map((row, index) => (
          <li key={row}>
            <button type="button" onClick={() => leave(index)}>
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
