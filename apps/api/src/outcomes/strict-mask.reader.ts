import { type Db, listHouseholdCounts } from '@inflytt/db'
import { type StrictCounts, type StrictMask, strictMask, strictProblem, yearOf } from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'
import { solveApart } from '../report-versions/solver/solve-apart.ts'
import { rememberAnswers } from '../threads/remembered-answers.ts'
import { readEarlierChoices } from './earlier-choices.reader.ts'

const once = rememberAnswers<StrictMask>(16)

/**
 * What is told of K1 by municipality. It follows from the counts and from what fixed years tell alone, so that the same
 * counts are solved once, whoever asks and in whichever transaction.
 */
export async function readStrictMask(db: Db, context: RecordContext): Promise<StrictMask> {
  const counts = await readCounts(db, context)
  const problem = strictProblem(counts)
  if (problem === undefined) return strictMask(undefined, counts.currentYear)
  const key = JSON.stringify([counts.currentYear, problem])
  return once(key, async () => {
    const [answer] = await solveApart([problem])
    return strictMask({ problem, answer: answer! }, counts.currentYear)
  })
}

async function readCounts(db: Db, context: RecordContext): Promise<StrictCounts> {
  const { county, settings, currentMonth } = context
  const [firstYear, currentYear] = [yearOf(settings.earliestMonth), yearOf(currentMonth)]
  const counts = await listHouseholdCounts(db, {
    municipalities: county,
    fromYear: firstYear,
    toYear: currentYear,
    programmes: undefined,
  })
  const households = new Map<string, number>()
  for (const { municipality, year, standing, households: more } of counts) {
    if (standing !== 'confirmed_attracted') continue
    const place = `${municipality}/${year}`
    households.set(place, (households.get(place) ?? 0) + more)
  }
  return {
    municipalities: county,
    firstYear,
    currentYear,
    households: (municipality, year) => households.get(`${municipality}/${year}`) ?? 0,
    threshold: settings.disclosureThreshold,
    earlier: await readEarlierChoices(db, context),
  }
}
