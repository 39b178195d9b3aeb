import { DomainError } from '@inflytt/domain'

interface Versioned {
  version: number
  updatedAt?: string | null
}

/** Whether a change changes nothing of a record: then it leaves no version and no trail, and its tag stays. */
export function isUnchanged<R extends Versioned>(before: R, after: R): boolean {
  return contentOf(before) === contentOf(after)
}

function contentOf({ version: _version, updatedAt: _at, ...content }: Versioned): string {
  return JSON.stringify(content)
}

interface Voidable {
  isVoided: boolean
}

/** What the trail calls a change of a record that can be voided. */
export function actionOf(before: Voidable, after: Voidable): 'change' | 'void' | 'restore' {
  if (before.isVoided === after.isVoided) return 'change'
  return after.isVoided ? 'void' : 'restore'
}

/** What is thrown where the version that a change is made of is stored no longer. Nothing of the write is kept. */
export function changedMeanwhile(): DomainError {
  return new DomainError(
    'precondition-failed',
    'Somebody has changed this since it was read. Read it again.',
  )
}
