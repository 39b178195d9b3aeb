import { expect, it } from 'vitest'

// Orca passes over text that is the region's own and says 'status bar', where a paragraph in it is read.
it('what is said in a region stands in an element of its own, so that it can be read again', () => {
  const sources = import.meta.glob<string>('../../../**/*.tsx', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const read = Object.entries(sources).filter(([file]) => !file.includes('.test.'))
  const bare = read.flatMap(([file, source]) =>
    [...source.matchAll(/<(?:p|span|strong)\s(?:[^<>]|=>)*?role="(?:status|alert)"/gu)].map(
      ([tag]) => `${file}: ${tag.replaceAll(/\s+/gu, ' ')}`,
    ),
  )
  expect(read.length).toBeGreaterThan(100)
  // What was copied is said as it is, and gone soon after.
  expect(bare).toEqual([
    '../../accounts/secret-text.tsx: <span role="status"',
    '../../explain/copy-line.tsx: <span role="status"',
  ])
})

// Of text in one element screen readers make one word where no space parts it, whatever is drawn on a line of its own.
it('what stands on a line of its own in a cell is an element of its own', () => {
  const lines =
    /<span\s[^<>]*?className="(?:annotation-cell|audit-fields|audit-id|explain-line|figure-line|import-of|money-check|needs-because|pair-sameness|targets-under)[" ]/gu
  const sources = import.meta.glob<string>('../../../**/*.tsx', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const spans = Object.entries(sources).flatMap(([file, source]) =>
    [...source.matchAll(lines)].map(([tag]) => `${file}: ${tag}`),
  )
  expect(spans).toEqual([])
})
