import { expect, it } from 'vitest'
import { createLog } from './log.ts'

function lineOf(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = ''
  write(createLog('info', { write: (line) => void (text += line) }))
  return text
}

it('keeps one event on one line, whatever the event holds', () => {
  const text = lineOf((log) => log.info({ route: 'a\r\n{"level":"fatal"}' }, 'b\r\nc'))
  expect(text.trimEnd().split(/\r|\n/)).toHaveLength(1)
})

it('hides secrets and personal data by the names of their members', () => {
  const text = lineOf((log) =>
    log.info({
      password: 'pw1',
      headers: { cookie: 'ck1', authorization: 'au1' },
      user: { at: { email: 'em1' } },
      note: 'nt1',
    }),
  )
  expect(text).not.toMatch(/pw1|ck1|au1|em1|nt1/)
})

it('describes an error without its stack, paths, addresses or long numbers', () => {
  const error = new Error('open /home/x/store.sqlite failed for a@b.se, 19800101-1234')
  const text = lineOf((log) => log.error({ cause: error }, 'failed'))
  expect(JSON.parse(text)).toMatchObject({
    cause: {
      name: 'Error',
      message: 'open [path] failed for [address] [number]',
      at: expect.stringMatching(/^log\.test\.ts:\d+$/),
    },
  })
})

it('writes nothing below its level', () => {
  expect(lineOf((log) => log.debug('quiet'))).toBe('')
})
