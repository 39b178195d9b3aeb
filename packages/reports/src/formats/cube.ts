/** A dimension of JSON-stat 2.0 with its categories in their order. */
export interface CubeDimension {
  label: string
  category: {
    index: string[]
    label: Record<string, string>
    note?: Record<string, string[]>
    /** Of the dimension that tells figures apart. */
    unit?: Record<string, { label: string; decimals: number }>
  }
}

/** Each category once, in the order in which they come. */
export function dimensionOf(
  label: string,
  categories: readonly { id: string; label: string }[],
): CubeDimension {
  return {
    label,
    category: {
      index: [...new Set(categories.map(({ id }) => id))],
      label: Object.fromEntries(categories.map((category) => [category.id, category.label])),
    },
  }
}

/** Row-major, the last dimension fastest, as JSON-stat counts. `place` has a category of each dimension. */
export function positionIn(dimensions: readonly CubeDimension[], place: readonly string[]): number {
  return dimensions.reduce((position, { category: { index } }, at) => {
    const found = index.indexOf(place[at] ?? '')
    return position * index.length + found
  }, 0)
}
