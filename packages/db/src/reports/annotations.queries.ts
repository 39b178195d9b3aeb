import type { Annotation } from '@inflytt/domain'
import type { AnnotationTables } from '../tables/annotation-tables.ts'
import type { Page } from '../page.ts'
import { putNextVersion } from '../next-version.ts'
import type { Db } from '../schema.ts'

type AnnotationRow = AnnotationTables['annotation']

export interface AnnotationFilter {
  isDemo: boolean
  isVoided?: boolean | undefined
  /** Those that concern it, also as one of all. */
  measure?: string | undefined
  municipality?: string | undefined
  fromYear?: number | undefined
  toYear?: number | undefined
}

const ALL = '[]'

export async function findAnnotation(db: Db, id: string): Promise<Annotation | undefined> {
  const row = await db.selectFrom('annotation').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toAnnotation(row)
}

/** In the order that they happened, a month before its days. */
export async function listAnnotations(
  db: Db,
  filter: AnnotationFilter,
  { page, limit }: Page,
): Promise<{ items: Annotation[]; totalRecords: number }> {
  const { isDemo, isVoided = false, measure, municipality, fromYear, toYear } = filter
  const matching = db.selectFrom('annotation').where((eb) => {
    const concerns = (column: 'measures' | 'municipality_codes', value: string | undefined) =>
      value === undefined ? [] : [eb.or([eb(column, '=', ALL), eb(column, 'like', `%"${value}"%`)])]
    return eb.and([
      eb('is_demo', '=', isDemo ? 1 : 0),
      eb('is_voided', '=', isVoided ? 1 : 0),
      ...concerns('measures', measure),
      ...concerns('municipality_codes', municipality),
      ...(fromYear === undefined ? [] : [eb('date', '>=', String(fromYear))]),
      ...(toYear === undefined ? [] : [eb('date', '<', String(toYear + 1))]),
    ])
  })
  const { totalRecords } = await matching
    .select((eb) => eb.fn.countAll<number>().as('totalRecords'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy('date')
    .orderBy('id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  return { items: rows.map(toAnnotation), totalRecords }
}

export async function insertAnnotation(db: Db, annotation: Annotation): Promise<void> {
  await db.insertInto('annotation').values(toRow(annotation)).execute()
}

/** Whether the annotation still had the version before. */
export function updateAnnotation(db: Db, annotation: Annotation): Promise<boolean> {
  return putNextVersion(db, 'annotation', toRow(annotation))
}

function toRow(annotation: Annotation): AnnotationRow {
  return {
    id: annotation.id,
    version: annotation.version,
    date: annotation.date,
    text: annotation.text,
    measures: JSON.stringify(annotation.measures),
    municipality_codes: JSON.stringify(annotation.municipalityCodes),
    is_voided: annotation.isVoided ? 1 : 0,
    is_demo: annotation.isDemo ? 1 : 0,
    created_at: annotation.createdAt,
    updated_at: annotation.updatedAt,
  }
}

function toAnnotation(row: AnnotationRow): Annotation {
  return {
    id: row.id,
    version: row.version,
    date: row.date,
    text: row.text,
    measures: JSON.parse(row.measures) as Annotation['measures'],
    municipalityCodes: JSON.parse(row.municipality_codes) as string[],
    isVoided: row.is_voided === 1,
    isDemo: row.is_demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
