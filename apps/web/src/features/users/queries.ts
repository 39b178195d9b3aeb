import { queryOptions } from '@tanstack/react-query'
import { get } from '../../lib/server/api-client.ts'
import type { UserAnswer } from '../../lib/server/api-answers.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'

export type User = UserAnswer

/** What is written of an account. */
export interface UserFields {
  email: string
  name: string
  role: User['role']
  municipalityCodes: string[]
  partyId: string | null
}

export interface Invitation {
  name: string
  code: string
  expiresAt: string
}

type Invited = User & { invitation: { code: string; expiresAt: string } }
type Changed = User & { _warnings: { code: string; detail: string }[] }

interface List<Item> {
  items: Item[]
  _meta: { totalRecords: number }
}

export type Shown = 'all' | 'open' | 'disabled'

export const usersQuery = (shown: Shown, limit: number) =>
  queryOptions({
    queryKey: ['users', shown, limit],
    queryFn: ({ signal }) => {
      const filter = shown === 'all' ? '' : `&isDisabled=${String(shown === 'disabled')}`
      return get<List<User>>(`/users?limit=${limit}${filter}`, signal)
    },
    placeholderData: (before) => before,
  })

function toInvitation({ name, invitation }: Invited): Invitation {
  return { name, ...invitation }
}

export async function inviteUser(body: UserFields): Promise<Invitation> {
  return toInvitation((await signedInRequest<Invited>('/users', { method: 'POST', body })).value)
}

export async function resetPassword({ id }: User): Promise<Invitation> {
  const path = `/users/${id}/invitation`
  return toInvitation((await signedInRequest<Invited>(path, { method: 'POST' })).value)
}

export async function resetTotp({ id }: User): Promise<void> {
  await signedInRequest(`/users/${id}/totp`, { method: 'DELETE' })
}

export async function releaseDirectory({ id }: User): Promise<void> {
  await signedInRequest(`/users/${id}/directory`, { method: 'DELETE' })
}

/** An account, and the tag of the version that it is. */
export interface ReadUser {
  user: User
  etag: string
}

export async function readUser(id: string): Promise<ReadUser> {
  const { value, etag = '' } = await signedInRequest<User>(`/users/${id}`)
  return { user: value, etag }
}

/**
 * Refused where somebody has changed what `etag` is of. Gives the tag of what is then stored, and the municipalities
 * that nobody is left to look after.
 */
export async function changeUser(id: string, body: object, etag: string) {
  const changed = await signedInRequest<Changed>(`/users/${id}`, { method: 'PATCH', body, etag })
  const left = changed.value._warnings.filter(({ code }) => code === 'municipality-without-officer')
  return { etag: changed.etag ?? '', unattended: left.map(({ detail }) => detail.slice(0, 4)) }
}
