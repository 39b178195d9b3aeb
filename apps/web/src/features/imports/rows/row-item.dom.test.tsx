import { useState } from 'react'
import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import { batchOf, rowOf } from '../import.testing.ts'
import type { ImportNames } from '../import-names.ts'
import type { Decision } from '../queries.ts'
import { RowItem } from './row-item.tsx'
import type { DecideRow } from './use-row-decision.ts'

function Decided() {
  const [{ decision, version }, setRow] = useState<{ decision: Decision; version: number }>({
    decision: 'accept',
    version: 1,
  })
  return (
    <RowItem
      row={rowOf({ status: 'new', mayAccept: true, decision, version })}
      batch={batchOf()}
      names={{} as ImportNames}
      onDecide={async (next) => setRow({ decision: next, version: version + 1 })}
    />
  )
}

test('the keyboard stays on the box of a row that was decided', async () => {
  await renderPage(<Decided />)
  const box = screen.getByRole<HTMLInputElement>('checkbox')
  box.focus()
  await userEvent.keyboard(' ')
  expect(document.activeElement).toBe(screen.getByRole('checkbox'))
  expect(box.checked).toBe(false)
  await userEvent.keyboard(' ')
  expect(box.checked).toBe(true)
})

test('a row that comes late, of the decision before, neither turns the box back nor is decided from', async () => {
  const from: number[] = []
  const done: (() => void)[] = []
  const decide: DecideRow = async (_, version) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    done.push(resolve)
    await promise
    from.push(version.current)
    version.current += 1
  }
  await renderPage(<Comes onDecide={decide} />)
  const box = screen.getByRole<HTMLInputElement>('checkbox')
  const comes = () => userEvent.click(screen.getByRole('button', { name: 'Next version' }))
  const finish = (nth: number) => act(async () => done[nth]?.())

  await userEvent.click(box)
  await finish(0)
  await userEvent.click(box)
  await comes()
  expect(box.checked).toBe(true)
  await finish(1)
  expect(box.checked).toBe(true)
  await userEvent.click(box)
  expect(box.checked).toBe(false)
  await comes()
  expect(box.checked).toBe(false)
  await finish(2)
  await comes()
  expect(box.checked).toBe(false)
  expect(from).toEqual([1, 2, 3])
})

/** A row whose versions come when they are told to, each the other decision. */
function Comes({ onDecide }: { onDecide: DecideRow }) {
  const [version, setVersion] = useState(1)
  return (
    <>
      <RowItem
        row={rowOf({ mayAccept: true, version, decision: version % 2 === 1 ? 'accept' : 'reject' })}
        batch={batchOf()}
        names={{} as ImportNames}
        onDecide={onDecide}
      />
      <button onClick={() => setVersion(version + 1)}>Next version</button>
    </>
  )
}
