import { freeText, householdFields, IMPORT_KINDS, lineOfText } from '@inflytt/domain'
import { z } from 'zod'
import { pageParameters } from '../http/requests/paging.ts'
import { commaList, wholeNumber } from '../http/requests/parameters.ts'
import { ROW_STATUSES } from './import-batch.ts'
import { LONGEST_SAID } from './columns/unread-answers.ts'
import { FIELD_CODES, IMPORT_STATES } from './imports.representation.ts'

const MOST_HEADER_ROW = 1000

const kindOfRows = z
  .enum(IMPORT_KINDS)
  .default('households')
  .describe('Households one by one, or counts of them.')

const place = {
  sheet: z
    .string()
    .max(120)
    .optional()
    .describe('Of a workbook; else the one that looks most like a list.')
    .meta({ example: 'Blad1' }),
  headerRow: wholeNumber(1, MOST_HEADER_ROW)
    .optional()
    .describe('The row of the headings, as a spreadsheet numbers it; else they are looked for.')
    .meta({ example: 1 }),
}

export const uploadQuery = z.strictObject({
  municipality: z
    .string()
    .max(4)
    .optional()
    .describe('Whose the rows are. Left out only for counts of several municipalities.')
    .meta({ example: '2305' }),
  kind: kindOfRows,
  fileName: z
    .string()
    .max(120)
    .optional()
    .describe('Shown again; nothing is read by it.')
    .meta({ example: 'inflyttade 2022.csv' }),
  ...place,
})

export const fileQuery = z.strictObject(place)

export const importListQuery = z.strictObject({
  ...pageParameters,
  municipality: z.string().max(4).optional().describe('Whose the rows are.').meta({ example: '2305' }),
  kind: z.enum(IMPORT_KINDS).optional().describe('What the rows are of.'),
  state: commaList(z.enum(IMPORT_STATES))
    .optional()
    .describe('How far it has come.')
    .meta({ example: ['previewed', 'committed'] }),
})

export const rowListQuery = z.strictObject({
  ...pageParameters,
  status: commaList(z.enum(ROW_STATUSES))
    .optional()
    .describe('What a commit would do with the row.')
    .meta({ example: ['new', 'faulty'] }),
  decision: z.enum(['accept', 'reject']).optional().describe('Whether a commit takes the row.'),
})

export const templateQuery = z.strictObject({ kind: kindOfRows })

/** Columns and answers that are named are read otherwise, the others as before; null reads a column past. */
export const importPatchSchema = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        column: z.int().min(1),
        field: z.enum(FIELD_CODES as [string, ...string[]]).nullable(),
      }),
    )
    .max(200)
    .optional(),
  defaults: z
    .strictObject({
      originType: householdFields.shape.originType.nullable(),
      inclusionBasis: householdFields.shape.inclusionBasis.nullable(),
      evidence: householdFields.shape.evidence.nullable(),
      programmeId: householdFields.shape.programmeId.nullable(),
      definitionNote: freeText(500).nullable(),
      sourceTitle: lineOfText(200).nullable(),
      sourceDate: z.iso.date().nullable(),
    })
    .partial()
    .optional(),
  answers: z
    .array(
      z.strictObject({
        column: z.int().min(1),
        said: lineOfText(LONGEST_SAID).describe(
          'What the cells say, as `unread` of the column tells it.',
        ),
        code: z
          .string()
          .max(40)
          .nullable()
          .describe(
            'An answer of the field that the column is read as; null reads such cells as empty.',
          ),
      }),
    )
    .max(500)
    .optional()
    .describe('What cells mean that no answer is known by. Remembered with the columns.'),
})

export const decideSchema = z.strictObject({ decision: z.enum(['accept', 'reject']) })
export const decideManySchema = decideSchema.extend({ status: z.enum(ROW_STATUSES) })
