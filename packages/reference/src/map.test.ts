import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { drawMapAreas, viewBox } from './map-projection.ts'
import { MAP_AREAS, MAP_VIEW_BOX, type MapArea } from './map.ts'
import { PARTICIPATING_CODES, PARTICIPATING_MUNICIPALITIES } from './municipalities.ts'

type Point = [x: number, y: number]
type Box = { left: number; top: number; right: number; bottom: number }

// Wider than Source Sans 3 sets any of the eight names, or four bold digits.
const EM_PER_CHARACTER = 0.55
const DIGITS = 4

function labelBox(area: MapArea, fontSize: number): Box {
  const { name } = PARTICIPATING_MUNICIPALITIES.find(({ code }) => code === area.code)!
  const characters = Math.max(DIGITS, name.length)
  const width = characters * EM_PER_CHARACTER * fontSize
  const left = area.labelX - width * { start: 0, middle: 0.5, end: 1 }[area.textAnchor]
  const top = area.labelY - 1.05 * fontSize
  return { left, top, right: left + width, bottom: area.labelY + 0.97 * fontSize }
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function outline(path: string): Point[] {
  return path
    .replace(/^M|Z$/g, '')
    .split('L')
    .map((pair) => pair.split(',').map(Number) as Point)
}

function isInside([x, y]: Point, area: MapArea): boolean {
  const points = outline(area.path)
  return points.reduce((inside, [x1, y1], i) => {
    const [x2, y2] = points.at(i - 1) ?? [x1, y1]
    const crosses = y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
    return crosses ? !inside : inside
  }, false)
}

function* pointsOf({ left, top, right, bottom }: Box): Generator<Point> {
  for (let x = left; x <= right; x += 0.5)
    yield* [
      [x, top],
      [x, bottom],
    ] as Point[]
  for (let y = top; y <= bottom; y += 0.5)
    yield* [
      [left, y],
      [right, y],
    ] as Point[]
}

const leaders = MAP_AREAS.flatMap((area) => (area.leader ? [{ area, leader: area.leader }] : []))

test('the checked-in paths are what the boundaries and the labels give', () => {
  expect(MAP_AREAS).toEqual(drawMapAreas())
  expect(MAP_VIEW_BOX).toBe(viewBox)
})

test('holds each participating municipality once, in order', () => {
  expect(MAP_AREAS.map((area) => area.code)).toEqual(PARTICIPATING_CODES)
})

test('no two areas lie over each other at a label', () => {
  for (const area of MAP_AREAS) {
    const anchor: Point = area.leader ? [area.leader.x1, area.leader.y1] : [area.labelX, area.labelY]
    expect(MAP_AREAS.filter((other) => isInside(anchor, other))).toEqual([area])
  }
})

test.each([13, 16])('labels of %i units meet neither each other nor the edge', (fontSize) => {
  const [, , width = 0, height = 0] = MAP_VIEW_BOX.split(' ').map(Number)
  const boxes = MAP_AREAS.map((area) => labelBox(area, fontSize))
  for (const [i, box] of boxes.entries()) {
    expect(boxes.filter((other, j) => j !== i && meet(box, other))).toEqual([])
    expect(box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height).toBe(true)
  }
})

test.each(MAP_AREAS)(
  'the label of $code stands in its own area, or with a leader outside all',
  (area) => {
    const allowed = area.leader ? [] : [area.code]
    for (const point of pointsOf(labelBox(area, 13))) {
      const covering = MAP_AREAS.filter((other) => isInside(point, other)).map((other) => other.code)
      expect(covering).toEqual(allowed)
    }
  },
)

test.each(leaders)(
  'the leader of $area.code ends at its label and crosses no other',
  ({ area, leader }) => {
    const box = labelBox(area, 13)
    const gaps = { start: box.left - leader.x2, middle: Number.NaN, end: leader.x2 - box.right }
    expect(gaps[area.textAnchor]).toBeGreaterThan(0)
    expect(gaps[area.textAnchor]).toBeLessThan(8)
    expect(leader.y2 > box.top && leader.y2 < box.bottom).toBe(true)
    const line: Box = {
      left: Math.min(leader.x1, leader.x2),
      right: Math.max(leader.x1, leader.x2),
      top: Math.min(leader.y1, leader.y2),
      bottom: Math.max(leader.y1, leader.y2) + 0.1,
    }
    expect(MAP_AREAS.filter((other) => meet(line, labelBox(other, 16)))).toEqual([])
  },
)

test('what the browser imports reaches nothing of Node', () => {
  const imports = (file: string): string[] => {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8')
    const found = [...source.matchAll(/ from '([^']+)'/g)].flatMap((match) => match[1] ?? [])
    return found.flatMap((name) => (name.startsWith('.') ? [name, ...imports(name)] : [name]))
  }
  expect(new Set(imports('./map.ts'))).toEqual(new Set(['./map-area.ts', './map-paths.generated.ts']))
})
