import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { shownToasts } from '../../components/ui/toast/toast-store.ts'
import { renderPage } from '../../lib/render-page.testing.tsx'
import { stubApi } from '../../lib/stub-api.testing.ts'
import { SessionDialog } from './session-dialog.tsx'

const NOBODY = { user: null, role: 'public', municipalityCodes: [], may: [], isDemo: true }
const OFFICER = { ...NOBODY, user: { id: 'u1', name: 'Näringsliv Bräcke', email: 'n@braecke.example' } }

afterEach(() => vi.unstubAllGlobals())

test('who signs in where nobody was before is told so, and of nothing lost', async () => {
  stubApi({ '/me': NOBODY, '/api/auth/sign-in/email': OFFICER })
  await renderPage(<SessionDialog />)
  await userEvent.type(await screen.findByRole('textbox', { name: 'E-postadress' }), 'n@braecke.example')
  await userEvent.type(screen.getByLabelText('Lösenord'), 'hemligt{Enter}')
  await waitFor(() =>
    expect(shownToasts().map(({ message }) => message)).toEqual([
      'Du är nu inloggad som Näringsliv Bräcke.',
    ]),
  )
})
