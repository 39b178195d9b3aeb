export { startAndServe } from '../serving/start-and-serve.ts'
