import { type ImportFilter, listParticipating } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { ApiEnv } from '../../http/api-env.ts'
import { refuseUnknown } from '../../http/requests/parameters.ts'
import { readSettings } from '../../settings/settings.service.ts'
import type { importListQuery, uploadQuery } from '../imports.schema.ts'
import type { Upload } from '../imports.service.ts'

async function ownCodes(c: Context<ApiEnv>): Promise<readonly string[]> {
  const scope = c.get('scope')
  if (scope.kind === 'own') return scope.municipalityCodes
  return (await listParticipating(c.get('deps').db)).map(({ code }) => code)
}

/** What was asked for, within what the caller may see. @throws DomainError `invalid-parameter` */
export async function toListFilter(
  c: Context<ApiEnv>,
  { municipality, kind, state }: z.output<typeof importListQuery>,
): Promise<ImportFilter> {
  const own = await ownCodes(c)
  refuseUnknown('municipality', municipality === undefined ? undefined : [municipality], own)
  const isDemo = (await readSettings(c.get('deps').db)).demo === 'on'
  const isOfAll = c.get('scope').kind === 'all'
  const kinds = isOfAll
    ? ['counts'].filter((each) => kind === undefined || each === kind)
    : kind && [kind]
  const asked = municipality === undefined ? undefined : [municipality]
  return { isDemo, municipalities: asked ?? (isOfAll ? undefined : own), kinds, states: state }
}

/** Whose the rows of a file will be. @throws DomainError `invalid-parameter`, `forbidden` */
export async function toUpload(
  c: Context<ApiEnv>,
  { municipality, kind, fileName, sheet, headerRow }: z.output<typeof uploadQuery>,
): Promise<Omit<Upload, 'bytes'>> {
  const isOfAll = c.get('scope').kind === 'all'
  if (isOfAll && kind === 'households')
    throw new DomainError(
      'forbidden',
      'Households are recorded by their own municipality. A coordinator imports counts.',
    )
  refuseUnknown(
    'municipality',
    municipality === undefined ? undefined : [municipality],
    await ownCodes(c),
  )
  if (municipality === undefined && !isOfAll)
    throw new DomainError('invalid-parameter', 'municipality: say whose the rows are.')
  return { kind, municipalityCode: municipality ?? null, fileName: fileName ?? '', sheet, headerRow }
}
