import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { FileFault } from './file-fault.ts'

/** What is done at the tags of an XML document; names come without their prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads XML in pieces. Entities of its own are not known and are a fault, so that none can be blown up. */
export function xmlReader(handlers: XmlHandlers) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const onText = (text: string) => handlers.text?.(text)
  parser.on('opentag', (tag: SaxesTagPlain) => handlers.open?.(localName(tag.name), tag.attributes))
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', (tag: SaxesTagPlain) => handlers.close?.(localName(tag.name)))
  const guarded = (work: () => void) => {
    try {
      work()
    } catch (error) {
      throw error instanceof FileFault ? error : new FileFault('damaged-file')
    }
  }
  return {
    write: (piece: string) => guarded(() => void parser.write(piece)),
    close: () => guarded(() => void parser.close()),
  }
}

export async function readXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const reader = xmlReader(handlers)
  for await (const piece of pieces) reader.write(piece)
  reader.close()
}
