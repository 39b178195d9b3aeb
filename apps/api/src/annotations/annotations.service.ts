import { type Db, findAnnotation, insertAnnotation, touch, updateAnnotation } from '@inflytt/db'
import {
  type Annotation,
  ANNOTATION_NOT_SAID,
  type AnnotationCreate,
  annotationFaults,
  type AnnotationPatch,
  DomainError,
  type Fault,
  fillIn,
} from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { readRecordContext } from '../record-context.ts'
import { readSettings } from '../settings/settings.service.ts'
import { actionOf, changedMeanwhile, isUnchanged } from '../changed-record.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'

type Sent = Readonly<Record<string, unknown>>

/** Faults of what was sent against the calendar and the county, over what is stored. */
export async function sentAnnotationFaults(
  db: Db,
  { sent, stored, now }: { sent: Sent; stored?: Annotation; now: Date },
): Promise<Fault[]> {
  const { today, county } = await readRecordContext(db, now)
  const merged = { ...ANNOTATION_NOT_SAID, ...stored, ...sent }
  return annotationFaults(merged, { today, isMunicipality: (code) => county.includes(code) })
}

/** What was voided is there for those alone who may bring it back. @throws DomainError `not-found` */
export async function readAnnotation(db: Db, id: string, mayWrite: boolean): Promise<Annotation> {
  const found = await findAnnotation(db, id)
  const { demo } = await readSettings(db)
  const isShown = found !== undefined && found.isDemo === (demo === 'on')
  if (!isShown || (found.isVoided && !mayWrite)) throw new DomainError('not-found', '')
  return found
}

/** @throws DomainError `validation-failed` */
export function createAnnotation(
  write: Write<Annotation>,
  input: AnnotationCreate,
): Promise<Annotation> {
  return inTransaction(write, async (unit) => {
    const { trx, at, deps } = unit
    const { demo } = await readSettings(trx)
    const annotation: Annotation = {
      ...fillIn(input, ANNOTATION_NOT_SAID),
      id: deps.newId(),
      version: 1,
      isVoided: false,
      isDemo: demo === 'on',
      createdAt: at,
      updatedAt: at,
    }
    await assertSound(unit, annotation)
    await insertAnnotation(trx, annotation)
    await trail(unit, 'create', annotation)
    return annotation
  })
}

export interface AnnotationChange {
  id: string
  patch: AnnotationPatch
  expect: (stored: Annotation) => Promise<void>
}

/** Changes, voids or restores. @throws DomainError `not-found`, `precondition-failed`, `validation-failed` */
export function changeAnnotation(
  write: Write<Annotation>,
  { id, patch, expect }: AnnotationChange,
): Promise<Annotation> {
  return inTransaction(write, async (unit) => {
    const { trx, at } = unit
    const before = await readAnnotation(trx, id, true)
    await expect(before)
    const said = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
    const after: Annotation = { ...before, ...said, version: before.version + 1, updatedAt: at }
    await assertSound(unit, after)
    if (isUnchanged(before, after)) return before
    if (!(await updateAnnotation(trx, after))) throw changedMeanwhile()
    const action = actionOf(before, after)
    await trail(unit, action, after, before)
    return after
  })
}

async function assertSound({ trx, at }: Unit, annotation: Annotation): Promise<void> {
  const faults = await sentAnnotationFaults(trx, { sent: { ...annotation }, now: new Date(at) })
  if (faults.length > 0)
    throw new DomainError('validation-failed', 'Nothing was saved. See errors.', { faults })
}

async function trail(
  unit: Unit,
  action: 'create' | 'change' | 'void' | 'restore',
  after: Annotation,
  before?: Annotation,
): Promise<void> {
  const { id: recordId, version: recordVersion } = after
  await leaveTrail(unit, { action, recordType: 'annotation', recordId, recordVersion, before, after })
  // The report tells them beside its figures.
  await touch(unit.trx, ['figures'], unit.at)
}
