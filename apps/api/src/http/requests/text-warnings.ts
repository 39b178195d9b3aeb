import { contactDetailsIn, type WrittenText } from '@inflytt/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '../api-env.ts'

/** Worth telling of what was written, but nothing that stops a save. */
interface TextWarning {
  code: string
  pointer: string
  detail: string
}

const DETAIL =
  'The text seems to hold contact details. It can become public: leave out names, addresses and health.'

function warningsOf(texts: readonly WrittenText[]): TextWarning[] {
  return texts.flatMap(({ pointer, text }) =>
    contactDetailsIn(text).map((kind) => ({
      code: `${kind}-in-${pointer === '/note' ? 'note' : 'text'}`,
      pointer,
      detail: DETAIL,
    })),
  )
}

/** Adds warnings of contact details to the answer of a save, whatever record was saved. */
export async function addTextWarnings(c: Context<ApiEnv>, texts: readonly WrittenText[]): Promise<void> {
  const warnings = warningsOf(texts)
  const isJson = c.res.headers.get('Content-Type')?.startsWith('application/json') === true
  if (warnings.length === 0 || !c.res.ok || !isJson) return
  const body = (await c.res.json()) as Record<string, unknown> & { _warnings?: object[] }
  const told = { ...body, _warnings: [...(body._warnings ?? []), ...warnings] }
  c.res = new Response(JSON.stringify(told), c.res)
}
