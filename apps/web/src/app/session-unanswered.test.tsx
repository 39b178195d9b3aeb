import type { ComponentType } from 'react'
import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { AuditPage } from '../features/audit/audit-page.tsx'
import { DemoPage } from '../features/demo/demo-page.tsx'
import { JobsPage } from '../features/jobs/jobs-page.tsx'
import { ExtractPage } from '../features/households/extract/extract-page.tsx'
import { MoneyEditPage } from '../features/money/money-edit-page.tsx'
import { RetentionPage } from '../features/retention/retention-page.tsx'
import { SettingsPage } from '../features/settings/settings-page.tsx'
import { UsersPage } from '../features/users/users-page.tsx'
import { WelcomeCardPage } from '../features/welcome/welcome-card-page.tsx'
import { renderPage } from '../lib/testing/render-page.testing.tsx'
import { stubApi } from '../lib/testing/stub-api.testing.ts'

beforeEach(() => vi.unstubAllGlobals())

const HOUSEHOLD = '/hushall/2305-2026-A768'

test.each<[string, ComponentType, string?]>([
  ['/admin/demo', DemoPage],
  ['/admin/jobb', JobsPage],
  ['/admin/logg', AuditPage],
  ['/admin/gallring', RetentionPage],
  ['/admin/installningar', SettingsPage],
  ['/admin/anvandare', UsersPage],
  ['/admin/ekonomi', MoneyEditPage],
  ['/hushall/$ref/utdrag', ExtractPage, `${HOUSEHOLD}/utdrag`],
  ['/hushall/$ref/valkomstkort', WelcomeCardPage, `${HOUSEHOLD}/valkomstkort`],
])(
  '%s says that it could not be told who asks, with a way to try again',
  async (route, Page, address) => {
    stubApi({
      '/': { items: [], municipalityCode: '2305', currentMonth: '2026-11', _meta: { totalRecords: 0 } },
      '/me': undefined,
    })
    await renderPage(<Page />, { route, ...(address !== undefined && { address }) })
    await screen.findByRole('button', { name: 'Försök igen' })
    expect(screen.getAllByRole('alert')).toHaveLength(1)
    expect(screen.queryByText('Hämtar uppgifter …')).toBeNull()
  },
)
