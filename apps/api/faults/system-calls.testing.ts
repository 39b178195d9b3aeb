import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'

export const HAS_STRACE = spawnSync('strace', ['--version']).status === 0

/**
 * From here on what a running process asks of the kernel for these files fails; gives the way to end that.
 * `fault` is as strace has it, such as `fsync,fdatasync:error=EIO`.
 */
export async function failSystemCalls(
  pid: number,
  fault: string,
  paths: string[],
): Promise<() => Promise<void>> {
  const strace: ChildProcess = spawn(
    'strace',
    [
      '-f',
      `--attach=${pid}`,
      `--trace=${fault.split(':')[0]}`,
      `--inject=${fault}`,
      ...paths.flatMap((path) => ['-P', path]),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await new Promise<void>((resolve, reject) => {
    let said = ''
    strace.stderr!.on('data', (data) => {
      said += String(data)
      if (/attached/.test(said)) resolve()
    })
    strace.once('exit', () => reject(new Error(`strace ended: ${said}`)))
  })
  return async () => {
    const ended = once(strace, 'exit')
    strace.kill('SIGINT')
    await ended
  }
}
