import type { Db } from '@inflytt/db'
import type { ImportColumn } from '@inflytt/domain'
import {
  type ImportBatch,
  type ImportDefaults,
  type ImportSource,
  NO_DEFAULTS,
} from '../import-batch.ts'
import type { FoundList } from './find-list.ts'
import { rememberedMapping } from './import-mapping.service.ts'

/** The columns of a list as they are read: by what was remembered of such headings, else by the words. */
export async function mapColumns(
  db: Db,
  { kind, municipalityCode }: Pick<ImportBatch, 'kind' | 'municipalityCode'>,
  { source, columns }: FoundList,
): Promise<{ source: ImportSource; columns: ImportColumn[]; defaults: ImportDefaults }> {
  const { signature } = source
  const remembered = await rememberedMapping(db, { kind, municipalityCode, signature })
  return {
    source,
    columns: remembered === undefined ? columns : remembered.apply(columns),
    defaults: { ...NO_DEFAULTS, ...remembered?.defaults },
  }
}
