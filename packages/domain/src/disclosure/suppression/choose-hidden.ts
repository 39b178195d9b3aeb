import { Attacker, type Attacked, type Cut, normalCut } from './attacker.ts'
import { Effort, EffortSpentError, MOST_EFFORT } from './effort.ts'
import type { Suppression, SuppressionCell, SuppressionProblem, Terms } from './problem.ts'
import type { LinearSolver } from './solver.ts'
import { Worlds } from './worlds.ts'

const MOST_ROUNDS = 200
// So often the same is found out before its row is hidden whole: to try every part of a row of many zeros takes minutes.
const MOST_TRIES = 20
// Of a cell that so many have found out in a round enough is learnt; the others are asked again when it is better hidden.
// Of many, one that knows nothing of their own is enough: the others know as much.
const MOST_OF_A_CELL = 12
const SLACK = 1e-6
// Of the problems that end, none was seen to take less than a hundredth of what it looks like.
const MOST_SAVED = 100

/** A cut that binds only while the cell `given` is hidden. */
interface Binding extends Cut {
  given: number
}

/**
 * Chooses what to hide so that little is lost and every demand holds, by an integer programme that learns from each
 * attack: what an attacker found out becomes a cut, until nobody finds out anything (Fischetti and Salazar's
 * cutting planes). The same problem gives the same answer. What is too large to be chosen from is hidden whole.
 */
export function chooseHidden(
  problem: SuppressionProblem,
  solver: LinearSolver,
  effort = new Effort(MOST_EFFORT),
): Suppression {
  const work = { problem, solver, effort }
  if (isBeyond(problem, effort)) return hiddenWhole(problem)
  try {
    return withAttackers(work, (attackers) => choose(work, attackers))
  } catch (error) {
    if (error instanceof EffortSpentError) return hiddenWhole(problem)
    throw error
  }
}

/**
 * The same of several, which share what may be spent: what one leaves is for those after it.
 */
export function chooseHiddenOfAll(
  problems: readonly SuppressionProblem[],
  solver: LinearSolver,
  mostEffort = MOST_EFFORT,
): Suppression[] {
  let left = mostEffort
  return problems.map((problem, at) => {
    const share = left / (problems.length - at)
    const effort = new Effort(share)
    const chosen = chooseHidden(problem, solver, effort)
    left -= share - effort.left
    return chosen
  })
}

/** Every attacker asks of every cell that is small, in a model of this size; what they have seen saves most of it. */
function isBeyond({ truth, facts, cells, insiders }: SuppressionProblem, { left }: Effort): boolean {
  const small = cells.filter(({ isSensitive }) => isSensitive).length
  const size = truth.length + facts.length + cells.length
  return (insiders.length + 1) * small * size > left * MOST_SAVED
}

/** Those who know the facts and the cells that are shown, and the worlds that one of them has found. */
interface Attackers {
  worlds: Worlds
  each: readonly Attacker[]
}

type Work = Omit<Attacked, 'rows' | 'worlds'>

function withAttackers<T>(work: Work, run: (attackers: Attackers) => T): T {
  const { problem } = work
  const rows = Map.groupBy(problem.cells.keys(), (index) => problem.cells[index]!.row)
  const worlds = new Worlds(work)
  const attacked = { ...work, rows, worlds }
  const each = [new Attacker(attacked), ...problem.insiders.map((one) => new Attacker(attacked, one))]
  try {
    return run({ worlds, each })
  } finally {
    for (const attacker of each) attacker.close()
    worlds.close()
  }
}

function choose(work: Work, attackers: Attackers): Suppression {
  const { problem, solver } = work
  const cuts: Binding[] = []
  const wholeRows = new Set<string>()
  const isForcedAlone = ({ decided, isSensitive, row }: SuppressionCell) =>
    decided === 'hidden' || (decided === undefined && (isSensitive || wholeRows.has(row)))
  const isForced = (index: number) => {
    const { unit, ...cell } = problem.cells[index]!
    return unit === undefined
      ? isForcedAlone(cell)
      : problem.cells.some((one) => one.unit === unit && isForcedAlone(one))
  }
  let hidden = problem.cells.map((_, index) => isForced(index))
  const givenUp = new Set<string>()
  const tries = new Map<string, number>()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = attack(problem, attackers, hidden, givenUp)
    const hopeless = found.filter(({ cut }) => isHopeless(cut))
    for (const { name, isInsider, cut } of hopeless) {
      givenUp.add(name)
      // Who knows it from an own record and what is open knows it whatever is hidden.
      if (!isInsider) wholeRows.add(problem.cells[cut.given]!.row)
    }
    for (const { name, cut } of found) {
      const tried = (tries.get(name) ?? 0) + 1
      tries.set(name, tried)
      if (tried > MOST_TRIES) wholeRows.add(problem.cells[cut.given]!.row)
    }
    const learnt = found.filter(({ cut }) => !isHopeless(cut)).map(({ cut }) => cut)
    if (found.length === 0)
      return {
        hidden,
        rowsHiddenWhole: [...wholeRows],
        isGivenByLinks: isGivenByLinks(work, givenUp),
      }
    cuts.push(...learnt)
    const chosen = cheapest(problem, solver, cuts, isForced)
    if (chosen === undefined) break
    hidden = chosen
  }
  return hiddenWhole(problem)
}

function hiddenWhole({ cells, facts }: SuppressionProblem): Suppression {
  return {
    hidden: cells.map(({ decided }) => decided !== 'shown'),
    rowsHiddenWhole: [...new Set(cells.map(({ row }) => row))],
    isGivenByLinks: facts.some(({ isLink }) => isLink === true),
  }
}

/**
 * Whether what was given up is found out, whatever is hidden, only by who ties a version to an earlier one: by those who
 * are the same in both, or, of what is told now, by what a version that it replaces has shown of the others.
 */
function isGivenByLinks(work: Work, givenUp: ReadonlySet<string>): boolean {
  const { problem } = work
  const facts = problem.facts.filter(({ isLink }) => isLink !== true)
  if (givenUp.size === 0 || facts.length === problem.facts.length) return false
  // What is shown beside what was given up protects it no longer: it is asked of all that could be hidden.
  const foundBeside = (isShown: (cell: SuppressionCell) => boolean) =>
    withAttackers({ ...work, problem: { ...problem, facts } }, (unlinked) => {
      const hides = problem.cells.map((cell) => !isShown(cell))
      const found = attack({ ...problem, facts }, unlinked, hides, new Set())
      return new Set(found.map(({ name }) => name))
    })
  const found = foundBeside(({ decided }) => decided === 'shown')
  if ([...givenUp].some((name) => !found.has(name))) return true
  const replaced = new Set(problem.cells.flatMap(({ id, isReplaced }) => (isReplaced ? [id] : [])))
  const ofNow = [...givenUp].filter((name) => !replaced.has(name.slice(name.indexOf('/') + 1)))
  if (ofNow.length === 0 || replaced.size === 0) return false
  const foundNow = foundBeside(({ decided, isReplaced }) => decided === 'shown' && isReplaced !== true)
  return ofNow.some((name) => !foundNow.has(name))
}

function isHopeless({ shares, needed }: Cut): boolean {
  return [...shares.values()].reduce((sum, share) => sum + share, 0) < needed - SLACK
}

function attack(
  problem: SuppressionProblem,
  { worlds, each }: Attackers,
  hidden: readonly boolean[],
  givenUp: ReadonlySet<string>,
): { name: string; isInsider: boolean; cut: Binding }[] {
  worlds.look(hidden)
  const times = problem.cells.map(() => 0)
  return each.flatMap((attacker, at) => {
    attacker.look(hidden)
    return problem.cells.flatMap((cell, given) => {
      if (hidden[given] !== true) return []
      if (!cell.isSensitive && !isAttackedAnyway(problem, cell, at)) return []
      if (times[given]! >= MOST_OF_A_CELL || attacker.knows(given)) return []
      const name = `${attacker.name}/${cell.id}`
      if (givenUp.has(name)) return []
      const reaches =
        attacker.isAnybody && cell.demand !== undefined
          ? [
              attacker.reach(given, 'max', cell.demand.atLeast),
              attacker.reach(given, 'min', cell.demand.atMost),
            ]
          : [attacker.isLeftOpen(given)]
      const cuts = reaches.flatMap((reach) => (reach.isReached ? [] : [normalCut(reach.cut)]))
      if (cuts.length > 0) times[given]! += at === 0 && worlds.isOfMany ? MOST_OF_A_CELL : 1
      return cuts.map((cut) => ({ name, isInsider: at > 0, cut: { ...cut, given } }))
    })
  })
}

/** Whether a cell that is hidden for others may not be solved, by outsiders where the method is known. */
function isAttackedAnyway(
  { threshold, isNothingSolved }: SuppressionProblem,
  { decided }: SuppressionCell,
  attacker: number,
): boolean {
  return threshold === null || (isNothingSolved === true && attacker === 0 && decided === undefined)
}

function cheapest(
  { cells, gap }: SuppressionProblem,
  solver: LinearSolver,
  cuts: readonly Binding[],
  isForced: (index: number) => boolean,
): boolean[] | undefined {
  const master = solver.open({
    unknowns: cells.map(({ decided }, index) => ({
      min: isForced(index) ? 1 : 0,
      max: decided === 'shown' ? 0 : 1,
    })),
    rows: [
      ...cuts.map(({ shares, given }) => ({
        terms: [...shares, [given, -1] as const],
        range: { min: -SLACK, max: Number.POSITIVE_INFINITY },
      })),
      ...cells.flatMap(({ unit }, index) => {
        const first = unit === undefined ? index : cells.findIndex((one) => one.unit === unit)
        const terms: Terms = [
          [first, 1],
          [index, -1],
        ]
        return first === index ? [] : [{ terms, range: { min: 0, max: 0 } }]
      }),
    ],
    isInteger: true,
    gap,
  })
  try {
    const best = master.optimise(
      'min',
      cells.map(({ cost }, index) => [index, cost] as const),
    )
    return best?.point.map((value) => value > 0.5)
  } finally {
    master.close()
  }
}
