import { build } from 'rolldown'
import programs from './rolldown.config.ts'

// Each project reads this file anew, and what one of them starts must not be built again under it.
const BUILT = Symbol.for('inflytt.programs')
const kept = globalThis as { [BUILT]?: Promise<unknown> }

/** Builds the server and the commands once a run, so that the tests start them as they are now. */
export async function setup(): Promise<void> {
  await (kept[BUILT] ??= build(programs))
}
