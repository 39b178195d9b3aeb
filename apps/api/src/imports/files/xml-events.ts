import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { FileFault } from './file-fault.ts'

/** What is done at the tags of an XML document; names come without their prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

// What the reader holds at once grows with these, and a part of a megabyte can say millions of them.
const MOST_DEPTH = 100
const MOST_ATTRIBUTES = 1000
/** Characters in a row in which no tag ends: a text, an attribute or a remark is held whole. */
const MOST_AT_ONCE = 8 * 1024 * 1024

/**
 * Reads XML in pieces. Entities of its own are not known and are a fault, so that none can be blown up; so is what no
 * workbook needs, however it is nested or long.
 */
export function xmlReader(handlers: XmlHandlers) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const held = { depth: 0, attributes: 0, characters: 0 }
  const onText = (text: string) => handlers.text?.(text)
  parser.on('attribute', () => {
    held.attributes += 1
    if (held.attributes > MOST_ATTRIBUTES) throw new FileFault('damaged-file')
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    held.attributes = 0
    held.characters = 0
    held.depth += 1
    if (held.depth > MOST_DEPTH) throw new FileFault('damaged-file')
    handlers.open?.(localName(tag.name), tag.attributes)
  })
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', (tag: SaxesTagPlain) => {
    held.characters = 0
    held.depth -= 1
    handlers.close?.(localName(tag.name))
  })
  const guarded = (work: () => void) => {
    try {
      work()
    } catch (error) {
      throw error instanceof FileFault ? error : new FileFault('damaged-file')
    }
  }
  return {
    write: (piece: string) => {
      held.characters += piece.length
      guarded(() => void parser.write(piece))
      if (held.characters > MOST_AT_ONCE) throw new FileFault('too-large-unpacked')
    },
    close: () => guarded(() => void parser.close()),
  }
}

export async function readXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const reader = xmlReader(handlers)
  for await (const piece of pieces) reader.write(piece)
  reader.close()
}
