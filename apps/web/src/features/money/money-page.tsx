import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { AnnotationList } from '../../components/annotations/annotation-list.tsx'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { MethodLink } from '../../components/ui/page/method-link.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { RoomFor } from '../../components/ui/states/room-for.tsx'
import { SwedishParts } from '../../components/ui/swedish-parts.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { splitWords } from '../../components/next-agreement/agreement-words.ts'
import { sharesYear } from '../../components/next-agreement/whose-words.ts'
import { FigureChoice } from '../../lib/address/figure-address.ts'
import { formatSek } from '../../lib/text/format.ts'
import { useHashArrival } from '../../lib/address/hash-arrival.ts'
import type { AgreementRecord } from '../../lib/queries/money-queries.ts'
import type { Search } from '../../lib/address/search.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { carryOverSentences } from './carry-over/carry-over-words.ts'
import { BudgetFigure } from './budget/budget-figure.tsx'
import { Calculator } from './calculator/calculator.tsx'
import { checkValues } from './check-values.ts'
import { CONTRIBUTIONS, ContributionsTable } from './contributions/contributions-table.tsx'
import { CountyNextAgreement } from './county-next-agreement.tsx'
import { MoneyFigures } from './money-figures.tsx'
import { useAgreementMoney, useMoneyBasics } from './queries.ts'
import type { AgreementMoney } from './queries.ts'
import './money.css'

type Basics = NonNullable<ReturnType<typeof useMoneyBasics>['basics']>

export function MoneyPage() {
  const text = useText()
  const { basics, error, retry } = useMoneyBasics()
  const { ar, avtal } = useSearch({ strict: false })
  const agreement = chosenAgreement(basics, ar, avtal)
  return (
    <>
      <PageHeader
        title={
          agreement === undefined ? (
            <RoomFor
              words={text('money.title', {
                name: 'none',
                year: ar ?? '2026',
                amount: formatSek(1_000_000),
                isOver: 'true',
              })}
            >
              {text('page.money')}
            </RoomFor>
          ) : (
            titleOf(agreement, basics, text)
          )
        }
        lead={
          <>
            {text('money.lead')} <MethodLink definition="K11" about={text('page.money')} />
          </>
        }
      />
      {ar && agreement && String(agreement.year) !== ar && (
        <Notice>{text('money.unknownYear', { asked: ar, shown: String(agreement.year) })}</Notice>
      )}
      {!ar && !avtal && agreement && basics && agreement.year < basics.currentYear && (
        <Notice>
          {text('money.noneThisYear', {
            year: String(basics.currentYear),
            shown: String(agreement.year),
          })}
        </Notice>
      )}
      {avtal && agreement && agreement.id !== avtal && <LeftOutNotice parts={[['avtal', avtal]]} />}
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {error === undefined && basics === undefined && <Pending minHeight="100vh" />}
      {basics !== undefined && agreement === undefined && (
        <EmptyState title={text('money.none')}>{text('money.noneNext')}</EmptyState>
      )}
      {basics !== undefined && agreement !== undefined && (
        <>
          <AgreementChoice agreement={agreement} basics={basics} />
          <FigureChoice value={addressOf(agreement.id, basics.agreements)}>
            <OneAgreement key={agreement.id} agreement={agreement} basics={basics} />
          </FigureChoice>
        </>
      )}
    </>
  )
}

/** The one asked for, else one of the year asked for, else the latest that has begun. */
function chosenAgreement(basics: Basics | undefined, ar: string | undefined, avtal: string | undefined) {
  const all = basics?.agreements ?? []
  return (
    all.find(({ id }) => id === avtal) ??
    all.find(({ year }) => String(year) === ar) ??
    all.findLast(({ year }) => year <= (basics?.currentYear ?? 0)) ??
    all.at(-1)
  )
}

interface AgreementProps {
  agreement: AgreementRecord
  basics: Basics
}

// One element whatever is chosen, so that focus stays on it.
function AgreementChoice({ agreement, basics }: AgreementProps) {
  const text = useText()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const session = useQuery(sessionQuery)
  const mayChange = session.data?.may.includes('agreements:change') === true
  return (
    <div className="money-year no-print">
      <Select
        label={text('money.year')}
        options={basics.agreements.map(({ id, year, name }) => ({
          value: id,
          label: `${year}: ${name}`,
        }))}
        value={agreement.id}
        onChange={(id) =>
          void navigate({
            to: '/ekonomi',
            search: { ...calculationOf(search), ...addressOf(id, basics.agreements) },
            resetScroll: false,
          })
        }
      />
      {mayChange && <Link to="/admin/ekonomi">{text('money.edit')}</Link>}
    </div>
  )
}

/** What is typed in the calculator is the reader's own, whichever agreement stands above it. */
function calculationOf({ belopp, fast, folkmangd, andelar }: Search): Search {
  return { belopp, fast, folkmangd, andelar }
}

/** Its year, and the agreement itself where the year has several. */
function addressOf(id: string, agreements: readonly AgreementRecord[]): Search {
  const year = agreements.find((agreement) => agreement.id === id)?.year
  const isAlone = agreements.filter((agreement) => agreement.year === year).length === 1
  return { ar: String(year), ...(!isAlone && { avtal: id }) }
}

function OneAgreement({ agreement, basics }: AgreementProps) {
  const text = useText()
  const { money, error, retry } = useAgreementMoney(agreement)
  const annotations = useAnnotations({
    measures: ['balance', 'costPerHousehold', 'sekPerInhabitant'],
    years: [agreement.year],
    places: basics.municipalities,
  })
  // The notes are waited for, so that nothing grows when they come; the page stands without them.
  const shown = annotations.state === 'pending' ? undefined : money
  useHashArrival(shown !== undefined)
  const isSoFar = agreement.year === basics.currentYear
  const isShared = sharesYear(agreement, basics.agreements)
  const carried = (money?.carryOvers ?? []).filter(
    ({ fromYear, toYear }) => fromYear === agreement.year || toYear === agreement.year,
  )
  return (
    <>
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {error === undefined && shown === undefined && <Pending minHeight="80vh" />}
      {shown !== undefined && (
        <>
          <MoneyFigures {...{ agreement, isSoFar, isShared }} money={shown} />
          <AnnotationList annotations={annotations} />
          <PageSection id={CONTRIBUTIONS} title={text('money.contributions')}>
            <div className="money-use">
              <p>{splitWords(agreement, shown.parties.length)}</p>
              <ContributionsTable {...{ agreement, basics, isSoFar, isShared }} money={shown} />
              <p className="quiet small">
                {[
                  text('money.notAPrice'),
                  ...(isSoFar ? [text('money.notAPriceYet', { year: String(agreement.year) })] : []),
                  ...(hasSmallBase(shown) ? [text('money.smallNote')] : []),
                  ...(isAnyPreliminary(shown) ? [text('money.preliminaryNote')] : []),
                ].join(' ')}
              </p>
            </div>
          </PageSection>
          <BudgetFigure money={shown} year={agreement.year} isSoFar={isSoFar} />
          <div className="money-use">
            {carried.map((carryOver) => (
              <p key={carryOver.id}>
                <WholeDays
                  words={carryOverSentences(carryOver, shown.balance.total, agreement.year).join(' ')}
                />
              </p>
            ))}
            <Checks agreement={agreement} />
            <p className="quiet small">
              <SwedishParts
                words={
                  agreement.sourceTitle === null
                    ? text('next.funding', { funding: agreement.fundingSource })
                    : text('money.source', {
                        source: agreement.sourceTitle,
                        funding: agreement.fundingSource,
                      })
                }
                parts={[agreement.sourceTitle, agreement.fundingSource]}
              />
            </p>
          </div>
          <CountyNextAgreement {...{ agreement, isSoFar, isShared }} money={shown}>
            <Calculator
              agreement={agreement}
              municipalities={basics.municipalities}
              split={splitWords(agreement, shown.parties.length)}
              currentYear={basics.currentYear}
            />
          </CountyNextAgreement>
        </>
      )}
    </>
  )
}

// A day that is broken at its hyphens is two numbers.
function WholeDays({ words }: { words: string }) {
  return words.split(/(\d{4}-\d\d-\d\d)/).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="money-day">
        {part}
      </span>
    ) : (
      part
    ),
  )
}

function isAnyPreliminary({ perHousehold: { cells, total } }: AgreementMoney): boolean {
  return [total, ...cells].some(({ value, status }) => value !== null && status === 'preliminary')
}

// One alone is no list.
function Checks({ agreement }: { agreement: AgreementRecord }) {
  const text = useText()
  const codes = [...new Set(agreement.summary.checks.map(({ code }) => code))]
  const words = codes.map((code) => text(`money.check.${code}`, checkValues(agreement)))
  if (words.length <= 1) return words.map((word) => <p key={word}>{word}</p>)
  return (
    <ul className="money-checks">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  )
}

function hasSmallBase({ perHousehold }: AgreementMoney): boolean {
  return perHousehold.cells.some(({ note }) => note === 'small_base')
}

/** The finding: what is paid, or how much of it is known and decided; of one of several agreements of its year by name. */
function titleOf(
  agreement: AgreementRecord,
  basics: Basics | undefined,
  text: ReturnType<typeof useText>,
): string {
  const { year, summary } = agreement
  const { value, known, approved } = summary.cash
  const told = {
    year: String(year),
    name: sharesYear(agreement, basics?.agreements ?? []) ? agreement.name : 'none',
    amount: formatSek(value ?? known),
    isOver: String(basics !== undefined && year < basics.currentYear),
  }
  if (known === 0 && value === null) return text('money.titleUnknown', told)
  if (approved === known) return text(value === null ? 'money.titleKnown' : 'money.title', told)
  return text(value === null ? 'money.titleKnownProposed' : 'money.titleProposed', {
    ...told,
    approved: formatSek(approved),
    isSome: String(approved > 0),
  })
}
