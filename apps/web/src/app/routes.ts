import { readingRoutes } from './reading-routes.ts'
import { root } from './root-route.ts'
import { workRoutes } from './work-routes.ts'

export const routeTree = root.addChildren([...readingRoutes, ...workRoutes])
