import sansUrl from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import serifUrl from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url'
import { composePicture } from './compose-picture.ts'
import type { Picture, PictureCaption } from './compose-picture.ts'

export type PictureFormat = 'png' | 'svg'

export interface PictureRequest extends PictureCaption {
  /** ASCII, without extension. */
  fileName: string
}

const PNG_SCALE = 2

/** Saves the chart as a file that carries its title, source, date and address with it, and DEMO where due. */
export async function savePicture(
  chart: HTMLElement,
  request: PictureRequest,
  format: PictureFormat,
): Promise<void> {
  const picture = composePicture(chart, request, await embeddedFonts())
  const svg = new Blob([picture.svg], { type: 'image/svg+xml' })
  const name = `${request.demoMark === undefined ? '' : 'DEMO_'}${request.fileName}.${format}`
  offer(format === 'svg' ? svg : await toPng(svg, picture), name)
}

// A picture opened on its own reaches no font of the page, so both travel inside it.
async function embeddedFonts(): Promise<string> {
  const faces = await Promise.all([
    toFontFace('Source Sans 3', '200 900', sansUrl),
    toFontFace('Source Serif 4', '600', serifUrl),
  ])
  return faces.join('\n')
}

async function toFontFace(family: string, weight: string, url: string): Promise<string> {
  const response = await fetch(url)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const source = `data:font/woff2;base64,${toBase64(bytes)}`
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${source}) format('woff2')}`
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

async function toPng(svg: Blob, { width, height }: Picture): Promise<Blob> {
  const url = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * PNG_SCALE
    canvas.height = height * PNG_SCALE
    const context = canvas.getContext('2d')
    if (!context) throw new Error('the browser gives no canvas')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the canvas gives no picture'))),
        'image/png',
      )
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}

function offer(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The download reads the URL after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
