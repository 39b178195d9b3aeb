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
