import { useState } from 'react'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import { batchOf, rowOf } from '../import.testing.ts'
import type { ImportNames } from '../import-names.ts'
import type { Decision } from '../queries.ts'
import { RowItem } from './row-item.tsx'

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
