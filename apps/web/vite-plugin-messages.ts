import {
  isArgumentElement,
  isLiteralElement,
  isNumberElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  parse,
} from '@formatjs/icu-messageformat-parser'
import type {
  MessageFormatElement,
  PluralElement,
  SelectElement,
} from '@formatjs/icu-messageformat-parser'
import { transformWithOxc } from 'vite'
import type { Plugin } from 'vite'
import type { Choices, Message, MessagePart } from './src/strings/message.ts'

const MESSAGE_FILE = /\/src\/strings\/(?:sv|en)\/[\w-]+\.ts$/

/**
 * One ICU message as `format-message.ts` reads it.
 *
 * @throws If it is not valid ICU, or asks for what is not formatted here: dates, styles of numbers, offsets, ordinals.
 */
export function compileMessage(key: string, message: string): Message {
  try {
    return compileElements(parse(message, { captureLocation: false }))
  } catch (cause) {
    throw new Error(`The message ${key} is not valid here: ${message}`, { cause })
  }
}

function compileElements(elements: readonly MessageFormatElement[]): Message {
  const parts = elements.map(compileElement)
  const [first = ''] = parts
  return parts.length < 2 && typeof first === 'string' ? first : parts
}

function compileElement(element: MessageFormatElement): MessagePart {
  if (isLiteralElement(element)) return element.value
  if (isPoundElement(element)) return ['count']
  if (isArgumentElement(element)) return ['value', element.value]
  if (isNumberElement(element) && !element.style) return ['number', element.value]
  if (isTagElement(element)) return ['tag', element.value, compileElements(element.children)]
  if (isSelectElement(element)) return ['select', element.value, compileChoices(element)]
  if (isPluralElement(element) && element.pluralType === 'cardinal' && element.offset === 0)
    return ['plural', element.value, compileChoices(element)]
  throw new Error(`Nothing formats ${JSON.stringify(element)}`)
}

function compileChoices({ options }: SelectElement | PluralElement): Choices {
  return Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [name, compileElements(value)]),
  )
}

/** Turns the modules of src/strings/sv and src/strings/en into what `format-message.ts` reads. */
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
