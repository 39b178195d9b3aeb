import { insertAnnotation, type Trx } from '@inflytt/db'
import type { Annotation, AnnotationFields } from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import annotations from './demo-annotations.json' with { type: 'json' }

/** When the two projects began and ended, as the reference facts have it, and one made-up event. */
export async function fillAnnotations(deps: Deps, trx: Trx, at: string): Promise<void> {
  for (const told of annotations as AnnotationFields[]) {
    const annotation: Annotation = {
      ...told,
      id: deps.newId(),
      version: 1,
      isVoided: false,
      isDemo: true,
      createdAt: at,
      updatedAt: at,
    }
    await insertAnnotation(trx, annotation)
  }
}
