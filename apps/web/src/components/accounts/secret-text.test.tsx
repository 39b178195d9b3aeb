import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { SecretText } from './secret-text.tsx'

test.each([
  ['copied', true, 'Kopierat.'],
  ['could not be copied', false, 'Det gick inte att kopiera. Markera texten och kopiera den själv.'],
])('what was done by Kopiera, %s, is said in the dialog it stands in', async (_, works, said) => {
  const user = userEvent.setup()
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(() =>
    works ? Promise.resolve() : Promise.reject(new Error('not allowed')),
  )
  render(
    <Dialog title="Inbjudan" isOpen onClose={() => {}}>
      <SecretText label="Länken" value="https://inflytt.invalid/inbjudan#kod" />
    </Dialog>,
  )
  const dialog = within(screen.getByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Kopiera' }))
  expect((await dialog.findByRole('status')).textContent).toBe(said)
})
