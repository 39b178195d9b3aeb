import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { RecordSection } from './record-section.tsx'

beforeEach(() => vi.unstubAllGlobals())

test('that what was taken away cannot be fetched is told, with a way to try again', async () => {
  stubApi({ '/costs?isVoided=true': undefined })
  await renderPage(
    <RecordSection<string>
      title="Kostnader"
      caption="Kostnader"
      rows={[]}
      columns={[]}
      keyOf={(row) => row}
      nameOf={(row) => row}
      parent="/costs"
      addLabel="Ny kostnad"
      emptyText="Inga kostnader än"
      fieldsOf={() => []}
    />,
  )
  await screen.findByRole('button', { name: 'Försök igen' })
  expect(screen.getAllByRole('alert')).toHaveLength(1)
})
