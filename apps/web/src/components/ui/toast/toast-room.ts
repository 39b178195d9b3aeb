import { onToastChange } from './toast-store.ts'

const GAP = 8

/**
 * Until it is over what has the keyboard does not stand under a message, or under the bar with the saving button. How
 * high these stand is measured; the style sheet keeps messages off the bar by it, and scrolls to above both.
 */
export function keepRoomForKeyboard(over: AbortSignal): void {
  const options = { signal: over, passive: true }
  // Once what was told, or led to, is drawn.
  const look = () => requestAnimationFrame(uncover)
  const stop = onToastChange(look)
  document.addEventListener('focusin', look, options)
  window.addEventListener('scroll', measure, options)
  window.addEventListener('resize', measure, options)
  over.addEventListener('abort', stop)
}

// The bar grows by what is told in it, and is another one on each page.
const bars = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => uncover())

function measure() {
  const bar = document.querySelector('.action-bar')
  if (bar) bars?.observe(bar)
  const toasts = document.querySelector('.toast-region')?.getBoundingClientRect().height ?? 0
  const { height = 0, bottom = 0 } = bar?.getBoundingClientRect() ?? {}
  // Where the page ends the bar stands above its foot, and messages may have room below.
  const below = Math.max(0, window.innerHeight - bottom)
  const isInTheWay = height > 0 && below < toasts + 2 * GAP
  setLength('--toasts', toasts)
  setLength('--action-bar', height)
  setLength('--toasts-foot', isInTheWay ? below + height : 0)
}

function uncover() {
  measure()
  const held = document.activeElement
  if (!held || held === document.body || held.closest('.toast-region, .action-bar, dialog')) return
  const { top, bottom } = (held.closest('label') ?? held).getBoundingClientRect()
  const covers = [...document.querySelectorAll('.toast, .action-bar')]
  const room = Math.min(window.innerHeight, ...covers.map((each) => each.getBoundingClientRect().top))
  if (bottom > room && bottom - top < room) held.scrollIntoView({ block: 'nearest' })
}

function setLength(name: string, length: number) {
  const { style } = document.documentElement
  const value = `${Math.ceil(length)}px`
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value)
}
