import { expect, it } from 'vitest'
import titles from './demo-activities.json' with { type: 'json' }

// Day and municipality are drawn by themselves: the days between Christmas and New Year would fall in August.
it('names no season and no place that the day and municipality of an activity could contradict', () => {
  const named = Object.values(titles).flatMap((ofPhase) => ofPhase.map(([, title]) => title))
  expect(
    named.filter((title) => /mellandag|jul|p\u00e5sk|midsommar|campus|byn/iu.test(title ?? '')),
  ).toEqual([])
})
