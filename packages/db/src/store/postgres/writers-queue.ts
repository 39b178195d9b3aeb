/** As PostgreSQL says it of one that waits too long for a lock. */
const LOCK_NOT_AVAILABLE = '55P03'

/** Lets so many write at once; the others wait, in the order in which they came. */
export class WritersQueue {
  #free: number
  readonly #waiting = new Set<() => void>()

  constructor(atOnce: number) {
    this.#free = atOnce
  }

  /**
   * Gives a function that ends the turn; further calls of it do nothing.
   * @throws Error with PostgreSQL's code for a lock that is not to be had, after so long
   */
  async take(withinMs: number): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1
    else await this.#next(withinMs)
    let isOver = false
    return () => {
      if (!isOver) this.#pass()
      isOver = true
    }
  }

  #pass(): void {
    const [next] = this.#waiting
    if (next === undefined) this.#free += 1
    else next()
  }

  #next(withinMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(limit)
        this.#waiting.delete(begin)
        resolve()
      }
      const limit = setTimeout(() => {
        this.#waiting.delete(begin)
        reject(Object.assign(new Error('another writes'), { code: LOCK_NOT_AVAILABLE }))
      }, withinMs)
      this.#waiting.add(begin)
    })
  }
}
