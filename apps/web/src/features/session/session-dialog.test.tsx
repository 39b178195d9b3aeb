import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { shownToasts } from '../../components/ui/toast/toast-store.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { SessionDialog } from './session-dialog.tsx'

const NOBODY = { user: null, role: 'public', municipalityCodes: [], may: [], isDemo: true }
const OFFICER = { ...NOBODY, user: { id: 'u1', name: 'Näringsliv Bräcke', email: 'n@braecke.example' } }
const NO_DIRECTORY = { directory: null }

afterEach(() => vi.unstubAllGlobals())

test('who signs in where nobody was before is told so, and of nothing lost', async () => {
  stubApi({ '/me': NOBODY, '/api/auth/ways': NO_DIRECTORY, '/api/auth/sign-in/email': OFFICER })
  await renderPage(<SessionDialog />)
  await userEvent.type(await screen.findByRole('textbox', { name: 'E-postadress' }), 'n@braecke.example')
  await userEvent.type(screen.getByLabelText('Lösenord'), 'hemligt{Enter}')
  await waitFor(() =>
    expect(shownToasts().map(({ message }) => message)).toEqual([
      'Du är nu inloggad som Näringsliv Bräcke.',
    ]),
  )
})

test('who has no password here signs in by the directory, in a tab that leaves this one as it is', async () => {
  stubApi({ '/me': OFFICER, '/api/auth/ways': { directory: { name: 'Exempelkommunen' } } })
  await renderPage(<SessionDialog />)
  const link = await screen.findByRole('link', { name: 'Logga in med Exempelkommunen' })
  expect(link.getAttribute('href')).toBe('/api/auth/oidc?till=%2Flogga-in')
  expect(link.getAttribute('target')).toBe('_blank')
})
