import { describe, expect, it } from 'vitest'
import { contributorsIn, keepContributors } from './kept-contributors.ts'
import type { Contributor } from './contributors.ts'
import { everyGroup, groupsKept, keepGroups } from './partition-groups.ts'

const one = (id: string, municipality: string, part: string | null): Contributor => ({
  id,
  municipality,
  part,
  label: '',
})
const keyOf = (id: string) => `key of ${id}`

describe('the groups of a count', () => {
  it('are every combination of classes where nothing is open', () => {
    const groups = everyGroup([
      { classes: ['care', 'it'], contributors: [one('a', '2305', 'it'), one('b', '2380', 'care')] },
      {
        classes: ['public', 'private'],
        contributors: [one('a', '2305', 'private'), one('b', '2380', 'private')],
      },
    ])
    expect(groups.map(({ classes, contributors }) => [classes.join(), contributors.length])).toEqual([
      ['care,public', 0],
      ['care,private', 1],
      ['it,public', 0],
      ['it,private', 1],
    ])
    expect(groups.every(({ most }) => most === Infinity)).toBe(true)
  })

  it('are read as they were kept, by keys alone', () => {
    const two = [one('a', '2305', null), one('b', '2380', null)]
    const groups = [
      { classes: ['it', 'private'], contributors: two, most: 3, knownTo: ['2313'] },
      // Both adults of a household, in two needs.
      { classes: ['care', 'public'], contributors: [two[0]!], most: 1, knownTo: [] },
    ]
    const kept = keepGroups(groups, keyOf)
    expect(JSON.stringify(kept)).not.toMatch(/"(a|b)"/)
    const contributors = contributorsIn(keepContributors([...two, two[0]!], keyOf))
    const read = groupsKept(kept, contributors)
    expect(read.map(({ contributors: who }) => who.map(({ municipality }) => municipality))).toEqual([
      ['2305', '2380'],
      ['2305'],
    ])
    expect(read.map(({ most, knownTo }) => [most, knownTo])).toEqual([
      [3, ['2313']],
      [1, []],
    ])
  })
})
