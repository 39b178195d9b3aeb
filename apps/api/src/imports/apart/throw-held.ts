import { FileFault } from '../files/file-fault.ts'

/** Throws what a thread that reads a file failed by; that it could not hold what the file holds is a fault of the file. */
export function throwHeld(error: unknown): never {
  const { code } = error as { code?: unknown }
  throw code === 'ERR_WORKER_OUT_OF_MEMORY' ? new FileFault('too-large-unpacked') : error
}
