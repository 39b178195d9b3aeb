import type { Measure } from '@inflytt/domain'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { formatList, formatYears } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { placeName } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'

type Place = Pick<Municipality, 'code' | 'name'>

const MEASURE_TEXT: Record<Measure, TextId> = {
  households: 'method.K1',
  persons: 'method.K2',
  contactAfterMove: 'method.K3',
  fromOwnCounty: 'explain.measure.fromOwnCounty',
  targetShare: 'method.K4',
  runRate: 'explain.measure.runRate',
  conversion: 'explain.measure.conversion',
  conversionClosed: 'explain.measure.conversionClosed',
  leadTime: 'method.K6',
  retention12: 'explain.measure.retention12',
  retention24: 'explain.measure.retention24',
  retention36: 'explain.measure.retention36',
  impact: 'method.K8',
  costPerHousehold: 'method.K9',
  sekPerInhabitant: 'method.K10',
  balance: 'method.K11',
  returneeShare: 'explain.measure.returneeShare',
  foreignShare: 'explain.measure.foreignShare',
  familyShare: 'explain.measure.familyShare',
  remoteShare: 'explain.measure.remoteShare',
  needsOpen: 'explain.measure.needsOpen',
  needsFilledShare: 'explain.measure.needsFilledShare',
  needsFilledByNewcomers: 'explain.measure.needsFilledByNewcomers',
  partnerWorkingShare: 'explain.measure.partnerWorkingShare',
  satisfaction: 'method.K15',
  activities: 'method.K16',
  participants: 'explain.measure.participants',
  costPerParticipant: 'explain.measure.costPerParticipant',
  personsBeforeNovember: 'method.K17',
  dataQuality: 'method.K18',
  welcomedShare: 'method.K19',
  leadsClosed: 'explain.measure.leadsClosed',
  householdsLeft: 'explain.measure.householdsLeft',
  perThousandInhabitants: 'method.K20',
}

/** Of a measure that its definition on /metod names beside another: what it counts itself. */
export const OWN_DEFINITION: Partial<Record<Measure, TextId>> = {
  leadsClosed: 'explain.defined.leadsClosed',
  householdsLeft: 'explain.defined.householdsLeft',
  fromOwnCounty: 'explain.defined.fromOwnCounty',
  needsFilledByNewcomers: 'explain.defined.needsFilledByNewcomers',
  partnerWorkingShare: 'explain.defined.partnerWorkingShare',
}

export const measureWords = (measure: Measure): string => text(MEASURE_TEXT[measure])

/** What was asked of the API, in parts: the measure, where, when and by what it is split. */
export interface AskedWords {
  what: string
  /** Undefined for the whole county. */
  place: string | undefined
  years: string
  /** Undefined where it is not split. */
  by: string | undefined
}

interface Shown {
  /** A number that stands alone is the sum, however the answer that it comes from is split. */
  isAlone?: boolean
  /** Official moves stand beside. */
  isBeside?: boolean
}

export function askedWords(
  outcome: OutcomeAnswer,
  municipalities: readonly Place[],
  { isAlone = false, isBeside = false }: Shown = {},
): AskedWords {
  const codes = municipalitiesAsked(outcome, municipalities)
  const [from, to] = yearsAsked(outcome)
  const isOnePlace = codes?.length === 1
  const what = text(MEASURE_TEXT[outcome.measure])
  const by = outcome.by.filter(
    (dimension) =>
      !(dimension === 'year' && from === to) && !(dimension === 'municipality' && isOnePlace),
  )
  return {
    what: isBeside ? text('explain.besideMoves', { what }) : what,
    place: codes && formatList(codes.map((code) => placeName(code, municipalities))),
    years: formatYears(from, to),
    by:
      isAlone || by.length === 0
        ? undefined
        : formatList(by.map((dimension) => text(`explain.by.${dimension}` as TextId))),
  }
}

/** The same with the whole county named too: whoever reads a citation has no page around it. */
export function withPlace(asked: AskedWords): AskedWords {
  return { ...asked, place: asked.place ?? text('explain.county') }
}

/** The same as a sentence: 'Inflyttade hushall via samarbetet i hela lanet, 2020-2026, per ar.' */
export function questionWords({ what, place, years, by }: AskedWords): string {
  return text('explain.question', {
    what,
    place: place ?? text('explain.county'),
    years,
    by: by ?? 'none',
  })
}

/** The question as an address of the API, with every default written out: it asks the same in any year. */
export function questionAddress(outcome: OutcomeAnswer, municipalities: readonly Place[]): string {
  return `/api/v1/outcomes?${searchOf(outcome, municipalities, outcome.by)}`
}

/** The question to the figures of fixed reports: of a number that stands alone, to the number. */
export function fixedQuestion(
  outcome: OutcomeAnswer,
  municipalities: readonly Place[],
  isAlone: boolean,
): string {
  const isOnePlace = municipalitiesAsked(outcome, municipalities)?.length === 1
  const by = outcome.by.filter((dimension) => dimension !== 'municipality' || !isOnePlace)
  return searchOf(outcome, municipalities, isAlone ? [] : by)
}

function searchOf(
  outcome: OutcomeAnswer,
  municipalities: readonly Place[],
  by: readonly string[],
): string {
  const [from, to] = yearsAsked(outcome)
  const codes = municipalitiesAsked(outcome, municipalities)
  return [
    `measure=${outcome.measure}`,
    ...(by.length > 0 ? [`by=${by.join(',')}`] : []),
    `from=${from}`,
    `to=${to}`,
    ...(codes ? [`municipality=${codes.join(',')}`] : []),
  ].join('&')
}

export function yearsAsked({ period }: OutcomeAnswer): [from: number, to: number] {
  return [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))]
}

/** Undefined for the whole county, whether or not it is told by municipality. */
function municipalitiesAsked(
  { cells }: OutcomeAnswer,
  municipalities: readonly Place[],
): string[] | undefined {
  const codes = [...new Set(cells.flatMap(({ municipality }) => municipality ?? []))]
  const isCounty = codes.length === 0 || municipalities.every(({ code }) => codes.includes(code))
  return isCounty ? undefined : codes
}
