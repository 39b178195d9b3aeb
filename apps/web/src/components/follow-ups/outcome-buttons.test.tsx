import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { OutcomeButtons } from './outcome-buttons.tsx'
import type { ChosenOutcome } from './outcome-buttons.tsx'

const PLACES = [
  { code: '2303', name: 'Ragunda' },
  { code: '2305', name: 'Bräcke' },
]

test.each<[string, string, ChosenOutcome]>([
  [
    'Flyttat inom länet',
    'Vart har de flyttat?',
    { outcome: 'moved_within_county', newMunicipalityCode: '2305' },
  ],
  ['Lämnat länet', 'Varför lämnade de länet?', { outcome: 'left', leaveReason: 'studies' }],
])('%s: what is passed on the way to an answer is not saved', async (button, question, chosen) => {
  const onChoose = vi.fn<(chosen: ChosenOutcome) => void>()
  render(<OutcomeButtons label="x" elsewhere={PLACES} isPending={false} onChoose={onChoose} />)
  await userEvent.click(screen.getByRole('button', { name: button }))
  const select = screen.getByLabelText(question)
  expect(document.activeElement).toBe(select)
  const last = chosen.newMunicipalityCode ?? chosen.leaveReason ?? ''
  for (const { value } of select.querySelectorAll('option')) {
    await userEvent.selectOptions(select, value)
    if (value === last) break
  }
  expect(onChoose).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(chosen)
})
