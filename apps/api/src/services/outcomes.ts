export { computeOutcome } from '../outcomes/outcomes.service.ts'
export { readRecordContext, type RecordContext } from '../record-context.ts'
