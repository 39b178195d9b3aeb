import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'

export interface UnpackedChromium {
  executablePath: string
  /** What Chromium must be started with to find its own libraries and fonts. */
  env: { LD_LIBRARY_PATH: string; FONTCONFIG_PATH: string }
}

const run = promisify(execFile)
const CACHE = fileURLToPath(new URL('../../../../.cache/', import.meta.url))
const PACKAGE = new URL('../', import.meta.resolve('@sparticuz/chromium'))

const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`

/** Unpacks the Chromium that the package holds into a folder of its version, once. */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const manifest: { version: string } = JSON.parse(
    await readFile(new URL('package.json', PACKAGE), 'utf8'),
  )
  const home = join(CACHE, `chromium-${manifest.version}`)
  if (!existsSync(home)) await unpackInto(home)
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_PATH: home },
  }
}

// The rename makes the folder whole or absent, also when two runs unpack at once.
async function unpackInto(home: string): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  const draft = await mkdtemp(join(CACHE, 'unpacking-'))
  try {
    await Promise.all([
      pipeline(inflate('chromium.br'), createWriteStream(join(draft, 'chromium'), { mode: 0o755 })),
      untar('fonts.tar.br', draft),
      untar('al2023.tar.br', draft),
    ])
    await writeFile(join(draft, 'fonts.conf'), FONTS_CONF)
    await rename(draft, home)
  } catch (error) {
    if (!existsSync(home)) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

function inflate(archive: string) {
  const packed = createReadStream(new URL(`bin/${archive}`, PACKAGE))
  const inflated = createBrotliDecompress()
  packed.once('error', (error) => inflated.destroy(error))
  return packed.pipe(inflated)
}

// By way of a file: tar stops reading at the archive's end mark, and a pipe that it leaves early is an error to whoever still writes.
async function untar(archive: string, folder: string): Promise<void> {
  const file = join(folder, archive.replace(/\.br$/, ''))
  await pipeline(inflate(archive), createWriteStream(file))
  await run('tar', ['-x', '--no-same-owner', '-f', file, '-C', folder])
  await rm(file)
}
