const FIRST_BLOCK = 2020
const YEARS = 3

/** Years that are published together for the municipalities: 2020-2022, 2023-2025 and so on. */
export interface Block {
  from: number
  to: number
}

/** The block that holds a year. */
export function blockOf(year: number): Block {
  const from = FIRST_BLOCK + Math.floor((year - FIRST_BLOCK) / YEARS) * YEARS
  return { from, to: from + YEARS - 1 }
}

export function isBlock(from: number, to: number): boolean {
  const block = blockOf(from)
  return block.from === from && block.to === to
}

export function yearsOfBlock({ from }: Block): number[] {
  return Array.from({ length: YEARS }, (_, index) => from + index)
}
