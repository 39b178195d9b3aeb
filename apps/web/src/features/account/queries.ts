import { queryOptions } from '@tanstack/react-query'
import { get } from '../../lib/server/api-client.ts'
import type { SessionsAnswer, TokensAnswer } from '../../lib/server/api-answers.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'

export interface OwnAccount {
  hasPassword: boolean
  hasDirectory: boolean
  hasTotp: boolean
  isDemo: boolean
}

export type OwnSession = SessionsAnswer
export type OwnToken = TokensAnswer

export interface Enabling {
  uri: string
  backupCodes: string[]
}

interface List<Item> {
  items: Item[]
}

export const accountQuery = queryOptions({
  queryKey: ['account', 'own'],
  queryFn: ({ signal }) => get<OwnAccount>('/api/auth/account', signal),
})

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: async ({ signal }) => (await get<List<OwnSession>>('/sessions?limit=100', signal)).items,
})

export const tokensQuery = queryOptions({
  queryKey: ['account', 'tokens'],
  queryFn: async ({ signal }) => (await get<List<OwnToken>>('/tokens?limit=100', signal)).items,
})

const post = async <T>(path: string, body: object) =>
  (await signedInRequest<T>(path, { method: 'POST', body })).value

export const changePassword = (body: { currentPassword: string; newPassword: string }) =>
  post('/api/auth/change-password', body)
export const beginTotp = (password: string) => post<Enabling>('/api/auth/two-factor/begin', { password })
export const confirmTotp = (code: string) => post('/api/auth/two-factor/confirm', { code })
export const endTotp = (password: string) => post('/api/auth/two-factor/end', { password })
export const createToken = (body: { name: string; scope: 'read' | 'write'; days: number }) =>
  post<OwnToken & { secret: string }>('/tokens', body)

export const revokeToken = (id: string) => signedInRequest(`/tokens/${id}`, { method: 'DELETE' })
export const endSession = (id: string) => signedInRequest(`/sessions/${id}`, { method: 'DELETE' })
export const endOtherSessions = async () =>
  (await signedInRequest<{ ended: number }>('/sessions', { method: 'DELETE' })).value.ended
