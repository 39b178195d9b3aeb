import { afterEach, expect, test } from 'vitest'
import { clickedLink } from './followed-links.ts'
import { returnToLink } from './return-to-link.ts'

const twoLinks =
  '<h1 tabindex="-1">Rubrik</h1><a href="/metod" id="first">a</a><a href="/metod" id="second">b</a><button id="none">x</button>'

const element = (id: string) => document.getElementById(id)!
const heading = () => document.querySelector('h1')!

afterEach(() => document.body.replaceChildren())

function click(id: string) {
  let found: ReturnType<typeof clickedLink>
  const listen = (event: MouseEvent) => {
    event.preventDefault()
    found = clickedLink(event)
  }
  document.addEventListener('click', listen, { once: true, capture: true })
  element(id).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  return found
}

test('a link is known among those that lead to the same place', () => {
  document.body.innerHTML = twoLinks
  const link = click('second')
  expect(link).toEqual({ href: '/metod', index: 1 })
  returnToLink(link!)
  expect(document.activeElement).toBe(element('second'))
})

test('a click beside every link is on none', () => {
  document.body.innerHTML = twoLinks
  expect(click('none')).toBeUndefined()
})

test('a link that is drawn later gets focus when it comes', async () => {
  document.body.innerHTML = '<h1 tabindex="-1">Rubrik</h1>'
  heading().focus()
  returnToLink({ href: '/metod', index: 1 })
  expect(document.activeElement).toBe(heading())
  document.body.insertAdjacentHTML('beforeend', '<a href="/metod">a</a>')
  await Promise.resolve()
  expect(document.activeElement).toBe(heading())
  document.body.insertAdjacentHTML('beforeend', '<a href="/metod" id="later">b</a>')
  await Promise.resolve()
  expect(document.activeElement).toBe(element('later'))
})

test('a reader who has gone on is left alone', async () => {
  document.body.innerHTML = '<h1 tabindex="-1">Rubrik</h1><button id="button">x</button>'
  heading().focus()
  returnToLink({ href: '/metod', index: 0 })
  element('button').focus()
  document.body.insertAdjacentHTML('beforeend', '<a href="/metod">a</a>')
  await Promise.resolve()
  expect(document.activeElement).toBe(element('button'))
})
