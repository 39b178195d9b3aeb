export { startAndServe } from '../start-and-serve.ts'
