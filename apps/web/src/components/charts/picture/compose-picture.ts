import { estimateWidth, wrapText } from '../wrap-text.ts'

export interface PictureCaption {
  title: string
  subtitle: string
  sourceLine: string
  address: string
  /** Written across the picture while the data is invented. */
  demoMark: string | undefined
}

export interface Picture {
  svg: string
  width: number
  height: number
}

const SVG = 'http://www.w3.org/2000/svg'
const MARGIN = 24
const TITLE = { size: 23, line: 29 }
const SUBTITLE = { size: 15, line: 22 }
const SMALL = { size: 13, line: 18 }
const UNDER_TITLE = 6

const COPIED_STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
] as const

/** Draws a chart's SVGs and marked texts, as they stand on the page but in the light theme, into one SVG file. */
export function composePicture(chart: HTMLElement, caption: PictureCaption, fontFaces: string): Picture {
  const frame = chart.getBoundingClientRect()
  const width = Math.ceil(frame.width) + 2 * MARGIN
  const titleLines = wrapText(caption.title, frame.width, TITLE.size, 'bold')
  const subtitleLines =
    caption.subtitle === '' ? [] : wrapText(caption.subtitle, frame.width, SUBTITLE.size)
  const titleBottom = MARGIN + titleLines.length * TITLE.line + UNDER_TITLE
  const chartTop = titleBottom + subtitleLines.length * SUBTITLE.line + 16

  const picture = element('svg', {})
  chart.classList.add('theme-light')
  const colors = readColors(chart)
  const parts = copyParts(chart, frame, chartTop)
  chart.classList.remove('theme-light')

  const chartBottom = Math.max(chartTop, ...parts.map((part) => part.bottom))
  const notes = [...chart.querySelectorAll('[data-export-note]')].map(
    (note) => note.getAttribute('data-export-note') ?? '',
  )
  const footLines = [
    ...[...notes, caption.sourceLine].flatMap((line) => wrapText(line, frame.width, SMALL.size)),
    ...wrapAddress(caption.address, frame.width),
  ]
  const height = Math.ceil(chartBottom + 16 + footLines.length * SMALL.line + MARGIN)
  setAll(picture, { width, height, viewBox: `0 0 ${width} ${height}` })

  const style = element('style', {})
  style.textContent = fontFaces
  picture.append(
    style,
    element('rect', { width, height, fill: colors.paper }),
    ...lines(titleLines, MARGIN + TITLE.size, TITLE, {
      fill: colors.ink,
      'font-family': colors.serif,
      'font-weight': 600,
    }),
    ...lines(subtitleLines, titleBottom + SUBTITLE.size, SUBTITLE, {
      fill: colors.quiet,
      'font-family': colors.sans,
    }),
    ...parts.map((part) => part.node),
    ...lines(footLines, chartBottom + 16 + SMALL.size, SMALL, {
      fill: colors.quiet,
      'font-family': colors.sans,
    }),
    ...(caption.demoMark === undefined ? [] : [demoMark(caption.demoMark, width, height, colors)]),
  )
  return { svg: new XMLSerializer().serializeToString(picture), width, height }
}

// An address has no spaces to break at: it is broken after what parts it.
function wrapAddress(address: string, width: number): string[] {
  const wrapped: string[] = ['']
  for (const piece of address.split(/(?<=[/?#&=-])/u)) {
    const joined = `${wrapped.at(-1)}${piece}`
    if (estimateWidth(joined, SMALL.size) > width && wrapped.at(-1) !== '') wrapped.push(piece)
    else wrapped[wrapped.length - 1] = joined
  }
  return wrapped
}

interface PicturePart {
  node: SVGElement
  bottom: number
}

function copyParts(chart: HTMLElement, frame: DOMRect, top: number): PicturePart[] {
  const place = (box: DOMRect) => ({ x: box.x - frame.x + MARGIN, y: box.y - frame.y + top })
  const drawings = [...chart.querySelectorAll<SVGSVGElement>('svg')].map((svg) => {
    const box = svg.getBoundingClientRect()
    const { x, y } = place(box)
    const copy = copyWithStyles(svg)
    setAll(copy, { x, y, width: box.width, height: box.height, overflow: 'visible' })
    return { node: copy, bottom: y + box.height }
  })
  const texts = [...chart.querySelectorAll<HTMLElement>('[data-export-text]')].flatMap((source) => {
    const style = getComputedStyle(source)
    return linesOf(source).map(({ words, box }) => {
      const { x, y } = place(box)
      const node = element('text', {
        x,
        y: y + box.height * 0.75,
        fill: style.color,
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
      })
      node.textContent = words
      return { node, bottom: y + box.height }
    })
  })
  return [...drawings, ...texts]
}

interface TextLine {
  words: string
  /** Of its first word. */
  box: DOMRect
}

// The boxes of the words and not of their container, which may hold a swatch before them; a file breaks no lines.
function linesOf(source: HTMLElement): TextLine[] {
  const found: TextLine[] = []
  const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of (node.textContent ?? '').matchAll(/(\s*)([^ \n\t]+)/gu)) {
      const [, space = '', word = ''] = match
      const range = document.createRange()
      range.setStart(node, match.index + space.length)
      range.setEnd(node, match.index + space.length + word.length)
      const box = range.getBoundingClientRect()
      const last = found.at(-1)
      if (last && box.top < last.box.top + last.box.height / 2) last.words += space + word
      else found.push({ words: word, box })
    }
  }
  return found
}

function copyWithStyles<T extends SVGElement>(source: T): T {
  const copy = source.cloneNode(true) as T
  const sources = [source, ...source.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  for (const [index, original] of sources.entries()) {
    const target = copies[index]
    if (!target) continue
    const style = getComputedStyle(original)
    for (const property of COPIED_STYLES) target.setAttribute(property, style.getPropertyValue(property))
    for (const name of ['style', 'class', 'tabindex', 'data-point', 'href']) target.removeAttribute(name)
  }
  return copy
}

interface Colors {
  paper: string
  ink: string
  quiet: string
  serif: string
  sans: string
}

function readColors(chart: HTMLElement): Colors {
  const style = getComputedStyle(chart)
  const read = (token: string) => style.getPropertyValue(token).trim()
  return {
    paper: read('--paper'),
    ink: read('--ink'),
    quiet: read('--quiet'),
    serif: read('--serif'),
    sans: read('--sans'),
  }
}

function lines(
  texts: readonly string[],
  firstBaseline: number,
  { size, line }: { size: number; line: number },
  attributes: Record<string, string | number>,
): SVGElement[] {
  return texts.map((content, index) => {
    const node = element('text', {
      x: MARGIN,
      y: firstBaseline + index * line,
      'font-size': size,
      ...attributes,
    })
    node.textContent = content
    return node
  })
}

function demoMark(words: string, width: number, height: number, colors: Colors): SVGElement {
  const size = Math.max(24, Math.min(64, width / 14))
  const node = element('text', {
    x: width / 2,
    y: height / 2,
    fill: colors.ink,
    opacity: 0.16,
    'font-family': colors.sans,
    'font-size': size,
    'font-weight': 700,
    'text-anchor': 'middle',
    transform: `rotate(-18 ${width / 2} ${height / 2})`,
  })
  node.textContent = words
  return node
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS(SVG, name)
  setAll(node, attributes)
  return node
}

function setAll(node: SVGElement, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value))
}
