import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { answerOf } from './thread-answer.ts'

function thread(code: string): Worker {
  const given = "const { parentPort: port } = require('node:worker_threads');"
  return new Worker(given + code, { eval: true })
}

const isEnded = (worker: Worker) => worker.threadId === -1

const STAYS = 'setInterval(() => undefined, 1000);'
const does = 'is tested'

it('is what the thread answers, after what it says before, and the thread is ended', async () => {
  const worker = thread(
    `${STAYS} for (const said of [1, 2]) port.postMessage({ said }); port.postMessage({ done: 3 })`,
  )
  const heard: number[] = []
  const hear = (said: number) => void heard.push(said)
  expect(await answerOf<number, number>(worker, { does, hear })).toBe(3)
  expect(heard).toEqual([1, 2])
  expect(isEnded(worker)).toBe(true)
})

it.each([
  ['without an answer', 'process.exit(0)', 'The thread that is tested ended before it had answered.'],
  ['by what it threw', "throw new TypeError('thrown')", 'thrown'],
])('fails where the thread ends %s', async (_how, code, message) => {
  await expect(answerOf(thread(code), { does })).rejects.toThrow(message)
})

it('gives a thread up for the reason of a signal, or for what fails here', async () => {
  const given = new AbortController()
  const [one, other] = [thread(STAYS), thread(`${STAYS} port.postMessage({ said: 'may I' })`)]
  const asked = answerOf(one, { does, signal: given.signal })
  given.abort(new Error('nobody waits'))
  await expect(asked).rejects.toThrow('nobody waits')
  const hear = () => Promise.reject(new Error('you may not'))
  await expect(answerOf(other, { does, hear })).rejects.toThrow('you may not')
  expect([one, other].map(isEnded)).toEqual([true, true])
})

it('gives up at once what was given up before it was asked', async () => {
  const worker = thread(STAYS)
  const signal = AbortSignal.abort(new Error('nobody waits'))
  await expect(answerOf(worker, { does, signal })).rejects.toThrow('nobody waits')
  expect(isEnded(worker)).toBe(true)
})

it('lets one that has more to close end by itself', async () => {
  const worker = thread('port.postMessage({ done: 1 }); setTimeout(() => process.exit(7), 20)')
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  expect(await answerOf(worker, { does, endsItself: true })).toBe(1)
  expect(await ended).toBe(7)
})
