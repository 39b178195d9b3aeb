import { lazy } from 'react'
import type { ComponentType } from 'react'
import { loadText } from '../../../strings/text.ts'

const Nothing = () => null

/** Asks before a decision is left half written. It comes with its words by itself, since few who read a report may fix a year. */
export const LeaveGuard = lazy<ComponentType<{ isDirty: boolean }>>(async () => {
  const parts = Promise.all([
    import('../../../components/record/leaving/unsaved-dialog.tsx'),
    loadText('more'),
  ])
  return {
    default: await parts.then(
      ([module]) => module.UnsavedDialog,
      () => Nothing,
    ),
  }
})
