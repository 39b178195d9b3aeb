import { startAndServe } from './start-and-serve.ts'

await startAndServe()
