import { lazy } from 'react'

const combobox = import('./combobox.tsx')

/** The combobox in a chunk of its own: only routes that record import this. */
export const ComboBox = lazy(async () => ({ default: (await combobox).ComboBox })) as unknown as Awaited<
  typeof combobox
>['ComboBox']
