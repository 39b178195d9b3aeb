import { forgetAnswers, request } from '../server/api-client.ts'
import { clearAllDrafts } from '../device/clear-drafts.ts'
import { clearAllOutboxes, countUnsent } from '../device/outbox.ts'
import { tellSignedOut } from './sign-out-told.ts'
import { text } from '../../strings/text.ts'

/**
 * Ends the session, and clears what was left on the device. What waits to be sent would be lost, so that is
 * asked first; gives whether the user is signed out.
 */
export async function signOut(): Promise<boolean> {
  const count = countUnsent()
  if (count > 0 && !window.confirm(text('session.unsent', { count }))) return false
  await request('/api/auth/sign-out', { method: 'POST', body: {} })
  forgetAnswers()
  clearAllDrafts()
  clearAllOutboxes()
  tellSignedOut()
  return true
}
