import { expect, test } from 'vitest'
import { composePicture } from './compose-picture.ts'
import { estimateWidth } from '../wrap-text.ts'

function chart(): HTMLElement {
  const element = document.createElement('div')
  element.innerHTML = `
    <svg class="drawing"><a href="/kommuner/2305" tabindex="0" data-point="0"><rect class="bar" style="fill: rgb(1, 2, 3)"/></a></svg>
    <span data-export-text>Bräcke &amp; Berg</span>
    <ol><li data-export-note="1. mars 2024: Fabriken öppnar">mars 2024: Fabriken öppnar</li></ol>`
  document.body.replaceChildren(element)
  // jsdom has no layout: the chart is given a width, and the run of text a box.
  element.getBoundingClientRect = () => new DOMRect(0, 0, 600, 300)
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20)
  return element
}

const caption = {
  title: 'Nya hushåll',
  subtitle: 'Minst så många',
  sourceLine: 'Källa: kommunerna',
  address: 'https://inflytt.example/#karta',
  demoMark: undefined,
}

function read(svg: string): Document {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(picture.querySelector('parsererror')).toBeNull()
  return picture
}

test('a saved picture carries finding, caveat, notes, source and address', () => {
  const picture = read(composePicture(chart(), caption, '').svg)
  const texts = [...picture.querySelectorAll('text')].map((text) => text.textContent)
  expect(texts).toEqual([
    'Nya hushåll',
    'Minst så många',
    'Bräcke & Berg',
    '1. mars 2024: Fabriken öppnar',
    'Källa: kommunerna',
    'https://inflytt.example/#karta',
  ])
})

test('words that the page breaks into lines stand on as many in the picture', () => {
  const element = chart()
  let line = 0
  // The second word of three, and the third, are below the first.
  Range.prototype.getBoundingClientRect = function box(this: Range) {
    if (this.toString() === '&') line = 1
    return new DOMRect(0, line * 24, 60, 20)
  }
  const texts = [...read(composePicture(element, caption, '').svg).querySelectorAll('text')]
  const [first, second] = texts.slice(2)
  expect([first?.textContent, second?.textContent]).toEqual(['Bräcke', '& Berg'])
  expect(Number(second?.getAttribute('y')) - Number(first?.getAttribute('y'))).toBe(24)
})

test('an address that is longer than the picture is broken and whole', () => {
  const address = `https://inflytt.example/kompetensbehov?lang=en${'#oppna-behov-per-sektor'.repeat(4)}`
  const texts = [
    ...read(composePicture(chart(), { ...caption, address }, '').svg).querySelectorAll('text'),
  ]
  const lines = texts.slice(5).map((text) => text.textContent ?? '')
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join('')).toBe(address)
  for (const line of lines) expect(estimateWidth(line, 13)).toBeLessThanOrEqual(600)
})

test('styles are written out, and nothing points back into the page', () => {
  const picture = read(composePicture(chart(), caption, '').svg)
  expect(picture.querySelector('a rect')?.getAttribute('fill')).toBe('rgb(1, 2, 3)')
  expect(picture.querySelector('[class], [tabindex], [href], [data-point]')).toBeNull()
})

test('a picture of invented data says so across it', () => {
  const picture = read(
    composePicture(chart(), { ...caption, demoMark: 'DEMO – påhittade uppgifter' }, '').svg,
  )
  expect([...picture.querySelectorAll('text')].at(-1)?.textContent).toBe('DEMO – påhittade uppgifter')
})

test('the page keeps its theme after the picture is drawn', () => {
  const element = chart()
  composePicture(element, caption, '')
  expect(element.classList.contains('theme-light')).toBe(false)
})
