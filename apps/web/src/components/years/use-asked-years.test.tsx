import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { useAskedYears } from './use-asked-years.ts'

function Page() {
  const { years, refused } = useAskedYears({ from: 2020, to: 2026 }, { from: 2024, to: 2026 })
  return (
    <>
      <h1>{`${years.from} ${years.to}`}</h1>
      <p>{refused ?? 'inget att säga'}</p>
    </>
  )
}
const open = (address: string) => renderPage(<Page />, { route: '/sida', address })

test('years that there are not are told with what can be asked for, and what is shown in their place', async () => {
  await open('/sida?ar=1999')
  screen.getByRole('heading', { name: '2024 2026' })
  expect(
    screen.getByText(
      'Adressen frågar efter ”1999”, men det går inte att visa. Skriv ett år eller ett spann från 2020 till 2026, till exempel 2024-2026. Här visas 2024–2026.',
    ),
  ).toBeDefined()
})

test('years that there are are shown, and nothing is said', async () => {
  await open('/sida?ar=2021-2022')
  screen.getByRole('heading', { name: '2021 2022' })
  expect(screen.getByText('inget att säga')).toBeDefined()
})
