import { compress } from 'hono/compress'

/**
 * For routes with large bodies only: it looks at the answer after the handler, which costs every
 * small one more than compressing saves. Tags become weak, and the comparison passes over that.
 */
export const compressed = compress()
