const FIRST_KEYS = 1024
const BYTES_A_KEY = 64
/** A UTF-16 unit takes at most three bytes of UTF-8. */
const MOST_BYTES_A_UNIT = 3
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * Texts and a number for each, kept outside the heap as a few arrays: a hundred thousand keys in a Map are swept again and
 * again, and take several times as much.
 */
export function createKeyTable() {
  let texts = Buffer.alloc(FIRST_KEYS * BYTES_A_KEY)
  let used = 0
  let keys = 0
  // Of the key that stands in each place: hash, begin, end, number. A slot holds its place + 1.
  let entries = new Int32Array(FIRST_KEYS * 4)
  let slots = new Int32Array(FIRST_KEYS * 2)

  function write(key: string): number {
    const most = used + key.length * MOST_BYTES_A_UNIT
    if (most > texts.length) texts = Buffer.concat([texts, Buffer.alloc(Math.max(texts.length, most))])
    return used + texts.write(key, used)
  }
  function hashOf(end: number): number {
    let hash = FNV_OFFSET
    for (let at = used; at < end; at += 1) hash = Math.imul(hash ^ texts[at]!, FNV_PRIME)
    return hash | 0
  }
  function isSame(entry: number, hash: number, end: number): boolean {
    if (entries[entry] !== hash) return false
    return texts.compare(texts, entries[entry + 1], entries[entry + 2], used, end) === 0
  }
  /** The slot of what is written behind the others, or the free one where it would stand. */
  function slotOf(hash: number, end: number): number {
    const mask = slots.length - 1
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask)
      if (slots[slot] === 0 || isSame((slots[slot]! - 1) * 4, hash, end)) return slot
  }
  function grow(): void {
    const wider = new Int32Array(entries.length * 2)
    wider.set(entries)
    entries = wider
    slots = new Int32Array(slots.length * 2)
    const mask = slots.length - 1
    for (let key = 0; key < keys; key += 1) {
      const hash = entries[key * 4]!
      let slot = (hash ^ (hash >>> 15)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = key + 1
    }
  }

  return {
    /** The number of a key; undefined of one that was not added. */
    find(key: string): number | undefined {
      const end = write(key)
      const place = slots[slotOf(hashOf(end), end)]!
      return place === 0 ? undefined : entries[(place - 1) * 4 + 3]
    },
    /** Adds a key with a number, -2^31 to 2^31 - 1; one that is there keeps the number it has. */
    add(key: string, value: number): void {
      const end = write(key)
      const hash = hashOf(end)
      const slot = slotOf(hash, end)
      if (slots[slot] !== 0) return
      entries.set([hash, used, end, value], keys * 4)
      keys += 1
      slots[slot] = keys
      used = end
      if (keys * 4 === entries.length) grow()
    },
  }
}
