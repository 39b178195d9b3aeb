export interface ToastContent {
  message: string
  /** What the toast offers, such as Angra. The toast closes when it is pressed. */
  action?: { label: string; onAction: () => void }
  /** Never under ten seconds. */
  durationMs?: number
}

export interface Toast extends ToastContent {
  id: number
}

const SHORTEST_MS = 10_000
const MOST_SHOWN = 3

let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

/** Shows a message at the foot of the page and has it read out; returns its id for `closeToast`. */
export function showToast(content: ToastContent): number {
  const id = nextId++
  update([...toasts.slice(1 - MOST_SHOWN), { ...content, id }])
  return id
}

export function closeToast(id: number): void {
  update(toasts.filter((toast) => toast.id !== id))
}

/** All of them: they tell of what somebody did who is here no more. */
export function closeToasts(): void {
  update([])
}

export function shownToasts(): readonly Toast[] {
  return toasts
}

export function onToastChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function toastDuration(toast: ToastContent): number {
  return Math.max(toast.durationMs ?? SHORTEST_MS, SHORTEST_MS)
}

function update(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
