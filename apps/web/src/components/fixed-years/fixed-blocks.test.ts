import { blockOf, isBlock } from '@inflytt/domain'
import { describe, expect, it } from 'vitest'
import { lastBlockOf } from './fixed-blocks.ts'

describe('the last whole block of fixed years', () => {
  it.each([
    [
      { from: 2020, to: 2025 },
      { from: 2023, to: 2025 },
    ],
    [
      { from: 2020, to: 2024 },
      { from: 2020, to: 2022 },
    ],
    [
      { from: 2023, to: 2025 },
      { from: 2023, to: 2025 },
    ],
    [{ from: 2024, to: 2026 }, undefined],
    [{ from: 2020, to: 2021 }, undefined],
  ])('of %j is %j', (span, block) => {
    expect(lastBlockOf(span)).toEqual(block)
  })

  it('is a block of the domain', () => {
    for (let to = 2022; to < 2040; to += 1) {
      const block = lastBlockOf({ from: 2020, to })!
      expect(isBlock(block.from, block.to)).toBe(true)
      expect(blockOf(to + 1).from).toBe(block.to + 1)
    }
  })
})
