import { describe, expect, it } from 'vitest'
import { holdsPersonalNumber } from './personal-number.ts'

// 19121212-1212 is the test number that Skatteverket publishes; the rest are writings of it.
describe('holdsPersonalNumber', () => {
  it.each([
    '19121212-1212',
    '191212121212',
    '121212-1212',
    '1212121212',
    '121212+1212',
    '12 12 12 - 12 12',
    '12.12.12.1212',
    '1 2 1 2 1 2 1 2 1 2',
    'born 121212\u20131212, called today',
    'ref:121212\u00a01212.',
    '\uff11\uff12\uff11\uff12\uff11\uff12-\uff11\uff12\uff11\uff12',
    '121272-1219',
    '850101-0000',
    '121212 1212 2 barn',
    '2 121212 1212',
    'Q1 121212 1212',
    '2025 121212 1212',
    '121212:1212',
    '121212--1212',
    '121212\u00ad1212',
    '121212\u200c1212',
    `${'9 '.repeat(50)}121212-1212`,
    '1912-12-12-1212',
    '12/12/12 1212',
    '(121212) [1212]',
    '121212            1212',
    'pnr121212-1212x',
    '\u0661\u0662\u0661\u0662\u0661\u0662-\u0661\u0662\u0661\u0662',
    '\u0967\u0968\u0967\u0968\u0967\u0968\u0967\u0968\u0967\u0968',
    '1\ufe0f\u20e32\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e31212 1212',
    '\ud835\udfcf2\ud835\udfcf212-1212',
    '121212\uffa01212',
    '121260-1213',
    '070-123 45 67, 121212-1212',
    '121212 1212 2021-07--2021-09',
    '2021-07\u20132021-09 121212 1212',
    '2021-07--2021-09/12/12/12/1212',
    '2001-03--2005-07-1234',
    '12 12 2001-07--2021-09',
    '2021-02--2020-05',
    '2305-2026-38',
    '2023-01-01 - 2023',
    '2012-12-12 - 1212',
    '2012-12-12 - 2012-12-31 121212 1212',
    '121212-1212, 2305-2026-38AB',
    '1985-03--2012-07',
    '2021-01--2021-21',
    '20210720 2109',
    '2021-07-20 2109',
  ])('finds a number in %j', (text) => {
    expect(holdsPersonalNumber(text)).toBe(true)
  })

  it.each([
    '',
    'called 070-123 45 67',
    '2026-11-23',
    'case 2024/1234567',
    '444 households 2020-2024',
    '5566778899 0',
    '991399-0000',
    '120230-1212',
    'dnr 2024-00123-4',
    'KS/2012:1212-13',
    '202401150003',
    'visning 2024-10-28 13:03',
    '2305-2026-38AB',
    '2023-01-01 - 2023-12-31',
    '2021-01-01\u20132021-06-30',
    'same as 2309-2024-28CD and 2303-2025-2eff.',
    'ring 070-123 45 69',
    '070-1234569',
    '45 711 kr, 6 099 inv.',
  ])('leaves %j alone', (text) => {
    expect(holdsPersonalNumber(text)).toBe(false)
  })

  it.each(['--', '-', ' - ', '-- ', '\u2013', ' \u2013 ', '\u2212', '\uff0d'])(
    'takes no months from and to for a number, with %j between',
    (sign) => {
      const months = Array.from(
        { length: 12 * 30 },
        (_, at) => `${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      )
      const periods = months.flatMap((from, at) =>
        months.slice(at, at + 24).map((to) => `Br\u00e4cke ${from}${sign}${to}: 21`),
      )
      expect(periods.filter(holdsPersonalNumber)).toEqual([])
    },
  )

  it('passes over a long text of gaps and digits without going back', () => {
    const steps = 200_000
    expect(holdsPersonalNumber(`1${'.'.repeat(steps)}`)).toBe(false)
    expect(holdsPersonalNumber('2       1       0       3       '.repeat(steps / 100))).toBe(false)
  })
})
