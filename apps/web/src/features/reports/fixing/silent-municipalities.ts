import { ApiProblem } from '../../../lib/server/api-problem.ts'
import { formatList } from '../../../lib/text/format.ts'
import type { ReportedTertial } from '../../../lib/queries/outcome-queries.ts'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import { text } from '../../../strings/text.ts'

type OpenPeriod = Pick<ReportedTertial, 'municipalityCode' | 'period'>

/** What is not said klart for of the year. */
export function openOf(year: number, reports: readonly ReportedTertial[]): OpenPeriod[] {
  return reports.filter(({ period, state }) => state === 'open' && period.startsWith(`${year}-`))
}

/** The same, as the refusal to fix a year names it. */
export function openPeriods(failure: unknown): OpenPeriod[] {
  if (!(failure instanceof ApiProblem) || failure.code !== 'conflict') return []
  return failure.errors.flatMap(({ pointer }) => {
    const found = /^\/period-reports\/(?<municipality>\d{4})\/(?<period>\d{4}-T\d)$/u.exec(
      pointer,
    )?.groups
    return found === undefined
      ? []
      : [{ municipalityCode: found['municipality']!, period: found['period']! }]
  })
}

/** Each municipality once, with its tertials: 'Berg (tertial 1 och 3) och Krokom (tertial 3)'. */
export function silentWords(
  open: readonly OpenPeriod[],
  municipalities: readonly Pick<Municipality, 'code' | 'name'>[],
): string {
  const names = municipalities.flatMap(({ code, name }) => {
    const numbers = open
      .filter(({ municipalityCode }) => municipalityCode === code)
      .map(({ period }) => period.slice(6))
      .toSorted()
    if (numbers.length === 0) return []
    return text('fixing.silent', { name, count: numbers.length, numbers: formatList(numbers) })
  })
  return formatList(names)
}
