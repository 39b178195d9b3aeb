import { z } from 'zod'
import { lineOfText } from '../free-text/free-text.schema.ts'
import { MEASURE_NAMES } from '../outcome/measures.ts'

/** What is read beside a chart has to be short. */
const ANNOTATION_MAX_LENGTH = 200

const asked = {
  /** The month or the day that it happened: `2024-03` or `2024-03-15`. */
  date: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/),
  text: lineOfText(ANNOTATION_MAX_LENGTH, { minLength: 1 }),
}

const further = {
  /** Empty is every measure. */
  measures: z.array(z.enum(MEASURE_NAMES)).max(MEASURE_NAMES.length),
  /** Empty is everywhere in the county. */
  municipalityCodes: z.array(z.string().max(10)).max(290),
}

export const annotationFields = z.strictObject({ ...asked, ...further })
export const annotationCreateSchema = z.strictObject(asked).extend(z.object(further).partial().shape)
/** A merge patch. `isVoided` takes the annotation away from the figures, or brings it back. */
export const annotationPatchSchema = annotationFields
  .partial()
  .extend({ isVoided: z.boolean().optional() })

/** What an annotation concerns when nothing was said of it: all there is. */
export const ANNOTATION_NOT_SAID: z.output<z.ZodObject<typeof further>> = {
  measures: [],
  municipalityCodes: [],
}

export type AnnotationFields = z.output<typeof annotationFields>
export type AnnotationCreate = z.output<typeof annotationCreateSchema>
export type AnnotationPatch = z.output<typeof annotationPatchSchema>
