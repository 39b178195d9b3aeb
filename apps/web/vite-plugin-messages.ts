import { isLiteralElement, parse } from '@formatjs/icu-messageformat-parser'
import { transformWithOxc } from 'vite'
import type { Plugin } from 'vite'

const MESSAGE_FILE = /\/src\/strings\/(?:sv|en)\/[\w-]+\.ts$/

/** Parses one ICU message. Plain text stays a string: it needs no formatting in the browser. */
export function compileMessage(key: string, message: string) {
  try {
    const elements = parse(message, { captureLocation: false })
    const [first] = elements
    if (elements.length === 1 && first && isLiteralElement(first)) return first.value
    return elements
  } catch (cause) {
    throw new Error(`The message ${key} is not valid ICU: ${message}`, { cause })
  }
}

/** Turns the modules of src/strings/sv and src/strings/en into parsed messages. */
export function messages(): Plugin {
  return {
    name: 'inflytt:messages',
    enforce: 'pre',
    async transform(code, id) {
      if (!MESSAGE_FILE.test(id.split('?')[0] ?? '')) return undefined
      const source = await transformWithOxc(code, id)
      const module: Record<string, Record<string, string>> = await import(
        `data:text/javascript,${encodeURIComponent(source.code)}`
      )
      const compiled = Object.entries(module).map(([name, catalogue]) => {
        const entries = Object.entries(catalogue).map(([key, text]) => [key, compileMessage(key, text)])
        return `export const ${name} = ${JSON.stringify(Object.fromEntries(entries))}`
      })
      return { code: compiled.join('\n'), map: null }
    },
  }
}
