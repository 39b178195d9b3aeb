import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SwedishParts } from './swedish-parts.tsx'

test('what is data is marked as Swedish, and the words around it are not', () => {
  const { container } = render(
    <SwedishParts words="Source: Avtal. Funding: Parterna." parts={['Avtal', null, '', 'Parterna']} />,
  )
  expect(container.innerHTML).toBe(
    'Source: <span lang="sv">Avtal</span>. Funding: <span lang="sv">Parterna</span>.',
  )
})

test('a part that the words leave out marks nothing', () => {
  const { container } = render(<SwedishParts words="Households" parts={['Hela länet']} />)
  expect(container.innerHTML).toBe('Households')
})
