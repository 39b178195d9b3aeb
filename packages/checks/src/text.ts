import { isFacts, isStrings, isTest, lineAt } from './repository.ts'
import type { SourceFile } from './repository.ts'

const SOURCE = /\.(?:css|[cm]?[jt]sx?)$|^\.ci\//

/** Letters outside ASCII in source: words of a person's language belong in strings, facts in data. */
export function asciiFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => SOURCE.test(path) && !isTest(path) && !isStrings(path) && !isFacts(path))
    .flatMap(({ path, text }) => {
      const found = /[^\p{ASCII}]/u.exec(text)
      return found ? [`${path}:${lineAt(text, found.index)} has ${found[0]}, which is not ASCII`] : []
    })
}

const MACHINE_PATH = /(?<![\w.@/-])\/(?:work|root)\/[\w.]/

/** Absolute paths of the machine that a file was written on. */
export function machinePathFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const found = MACHINE_PATH.exec(text)
    return found ? [`${path}:${lineAt(text, found.index)} names the path ${found[0]}`] : []
  })
}
