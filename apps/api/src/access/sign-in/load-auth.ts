import type { DirectoryConfig } from '../directory/directory.ts'
import type { AuthDeps, createAuth, createDirectoryAuth } from './auth.ts'

export type LoadAuth = () => Promise<ReturnType<typeof createAuth>>
export type LoadDirectoryAuth = () => Promise<ReturnType<typeof createDirectoryAuth>>

/** better-auth takes longer to load than all the rest of the server, and reading a session needs none of it. */
export function createLoadAuth(deps: AuthDeps): LoadAuth {
  let loading: ReturnType<LoadAuth> | undefined
  return () => (loading ??= import('./auth.ts').then((auth) => auth.createAuth(deps)))
}

const ANSWERS_WITHIN_MS = 10_000

/** The same for the directory. It fails where the directory is silent, and then begins anew with the next who asks. */
export function createLoadDirectoryAuth(
  deps: AuthDeps,
  directory: DirectoryConfig,
  answersWithinMs = ANSWERS_WITHIN_MS,
): LoadDirectoryAuth {
  let loading: ReturnType<LoadDirectoryAuth> | undefined
  const load = async () => {
    const auth = (await import('./auth.ts')).createDirectoryAuth(deps, directory)
    await within(answersWithinMs, auth.$context)
    return auth
  }
  const forget = (error: unknown) => {
    loading = undefined
    throw error
  }
  return () => (loading ??= load().catch(forget))
}

async function within(ms: number, awaited: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms)
  })
  await Promise.race([awaited, late]).finally(() => clearTimeout(timer))
}
