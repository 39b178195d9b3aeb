import { queryOptions } from '@tanstack/react-query'
import type { SettingsPatch } from '@inflytt/domain'
import type { Opened } from '../../components/record/form/record-editing.ts'
import { request } from '../../lib/server/api-client.ts'
import type { Answer } from '../../lib/server/api-client.ts'
import type { Settings } from '../../lib/queries/reference-queries.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'

export type OpenedSettings = Opened<Settings>

/** The settings with their tag, to be changed from. */
export const openedSettingsQuery = queryOptions({
  queryKey: ['settings', 'opened'],
  queryFn: readSettings,
  staleTime: 0,
  gcTime: 0,
})

export async function readSettings(): Promise<OpenedSettings> {
  return toOpened(await request<Settings>('/settings'))
}

export async function changeSettings(body: SettingsPatch, etag: string): Promise<OpenedSettings> {
  return toOpened(await signedInRequest<Settings>('/settings', { method: 'PATCH', body, etag }))
}

function toOpened({ value, etag }: Answer<Settings>): OpenedSettings {
  return { record: value, etag }
}
