import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ListCount } from './list-count.tsx'

test('a count is written into a region that was there while the list was fetched', () => {
  const { rerender } = render(<ListCount>{undefined}</ListCount>)
  const region = screen.getByRole('status')
  rerender(<ListCount>Inga hushåll</ListCount>)
  expect(screen.getByRole('status')).toBe(region)
  expect(region.textContent).toBe('Inga hushåll')
})
