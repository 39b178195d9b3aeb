import type { money as swedish } from '../sv/money.ts'

export const money = {
  'money.title':
    'In {year} the partners {isOver, select, true {paid} other {pay}} {amount}{name, select, none {} other { under {name}}}',
  'money.titleProposed':
    'Contributions for {year}{name, select, none {} other { under {name}}} are {amount}, {isSome, select, true {of which {approved} is approved} other {but no decision on them is known}}',
  'money.titleKnownProposed':
    'Of the contributions for {year}{name, select, none {} other { under {name}}}, {amount} is known{isSome, select, true {, of which {approved} is approved} other { but no decision on it is known}}; the rest is unknown',
  'money.titleKnown':
    'Of the contributions for {year}{name, select, none {} other { under {name}}}, {amount} is known; the rest is unknown',
  'money.titleUnknown':
    'What the partners {isOver, select, true {paid} other {pay}} in {year}{name, select, none {} other { under {name}}} is unknown',
  'money.ofAgreement': '{label}, this agreement',
  'money.ofYear': '{label}, all agreements of the year',
  'money.lead':
    'Who pays what, what the money has been used for, what is left and what it comes to per household. Whole kronor. What is unknown is written as unknown, never as zero.',
  'money.none': 'No agreements have been entered',
  'money.noneNext': 'The coordinator enters the agreements under Finances.',
  'money.unknownYear':
    'The address asks for the agreement for “{asked}”, which does not exist. {shown} is shown here.',
  'money.noneThisYear': 'No agreement is entered for {year}. The latest is shown, of {shown}.',
  'money.year': 'Agreement',
  'money.edit': 'Edit finances',
  'money.unknown': 'unknown',
  'money.unknownSum': 'unknown',
  'money.knownOfSum': 'known {known}',
  'money.unknownBalance': 'unknown',
  'money.knownOfBalance': 'known contributions {known}',
  'money.missing': '{what} {isOne, select, true {is} other {are}} unknown',
  'money.missingContributions': '{count, plural, one {one contribution} other {# contributions}}',
  'money.missingCosts': '{isAll, select, true {the costs} other {some of the costs}}',
  'money.noHouseholds': '–',
  'money.atMost': 'at most {amount}',
  'money.approximate': 'about',
  'money.about': 'about {amount}',
  'money.kr': 'SEK\u00a0{amount}',
  'money.households': '{count, plural, one {{shown} household} other {{shown} households}}',
  'money.decision.not_handled': 'Proposal, decision unknown',
  'money.decision.approved': 'Approved',
  'money.decision.rejected': 'Rejected',
  'money.decision.unknown': 'Decision unknown',
  'money.decisions':
    '{open, plural, =0 {{approved} of {all} partners have approved.} other {{approved, plural, =0 {We know of no approval.} other {At least # of {all} partners have approved.}}}}{rejected, plural, =0 {} one { # has rejected.} other { # have rejected.}}{notHandled, plural, =0 {} one { # is a proposal with no known decision.} other { # are proposals with no known decision.}}{unknown, plural, =0 {} one { For # the decision is unknown.} other { For # the decision is unknown.}}',
  'money.carried': 'Surplus funds from {from} to {to}: {amount}.',
  'money.carriedAbout': 'Surplus funds from {from} to {to}: about {amount}.',
  'money.carriedFor': 'The money is meant for {lines}.',
  'money.carriedLine':
    '{category, select, personnel {staff} activities {activities} communication {communication} travel {travel} other {other things}} ({amount})',
  'money.carriedBacked':
    'The amount is backed by {body}{date, select, none {} other {, {date}}}{note, select, none {} other { ({note})}}.',
  'money.carriedBackedUnknown': 'Who backs the amount is not known.',
  'money.carriedIn': 'The amount is counted in the balance for {to}.',
  'money.carriedBeside':
    'The balance for {from} ends at {balance}. Both can be true: the balance is worked out from that year’s contributions and booked costs and is no decision, while the surplus funds are the amount that {body, select, none {someone} other {{body}}} has backed for use in {to}. What explains the difference, {difference}, has not been entered.',
  'money.carriedBesideUnknown':
    'The balance for {from} is unknown. The amount is not worked out from it, but is what {body, select, none {someone} other {{body}}} has backed for use in {to}.',
  'money.paid': 'Cash contributions {year}',
  'money.inKindAlone': 'in kind alone',
  'money.inKind': 'plus contributions in kind of {amount}',
  'money.unsettled':
    '{count, plural, one {one known contribution is not approved, as far as is known} other {# known contributions are not approved, as far as is known}}',
  'money.notDecided': '(no decision known)',
  'money.unknownCount':
    '{count, plural, one {one contribution is unknown} other {# contributions are unknown}}',
  'money.spent': 'Costs{isSoFar, select, true { so far this year} other {}}',
  'money.ofBudget': 'of a budget of {amount}',
  'money.left': '{isSoFar, select, true {Left so far this year} other {Left at the end of the year}}',
  'money.leftNegative': 'the costs are greater than what has come in',
  'money.opening':
    '{isKnown, select, true {{amount} from the year before is included} other {{amount} from the year before comes on top}}',
  'money.perHousehold': 'Cost per household{isSoFar, select, true { so far this year} other {}}',
  'money.perHouseholdNone': 'cannot be calculated: cost or households not available',
  'money.base': '{count, plural, one {for {shown} household} other {for {shown} households}}',
  'money.baseSmall':
    '{count, plural, one {for only {shown} household: small base, fewer than five} other {for only {shown} households: small base, fewer than five}}',
  'money.withInKind': 'with contributions in kind: {amount}',
  'money.small': '{amount}, small base',
  'money.smallNote':
    'Small base means fewer than five households here. For households per 1,000 inhabitants, on the page Compare, the limit is ten.',
  'money.preliminaryNote':
    'p means preliminary: not everybody has reported, or the contribution is not approved.',
  'money.contributions': 'Who pays what',
  'money.contributionsTable': 'Contributions by partner, {name}',
  'money.notAPrice':
    'Contribution per household is the municipality’s contribution divided by the households that moved there during the year. It is not a price.',
  'money.notAPriceYet':
    '{year} is not over: the contribution is that of the whole year but the households those that have come so far, so the figure falls with every household that moves in.',
  'money.split':
    '{unknown, plural, =0 {{method, select, other {How the real contributions were set is not known.} fixed {The municipalities’ real contributions are a fixed amount.} per_capita {The municipalities’ real contributions are set per inhabitant.} mixed {The municipalities’ real contributions are a fixed part and the rest per inhabitant.} shares {The municipalities’ real contributions are set by agreed shares.}}} one {The real split is not known: one of {all} contributions is unknown.} other {The real split is not known: # of {all} contributions are unknown.}}',
  'money.approvedOf':
    '{open, plural, =0 {{count} of {all} approved} other {{count, plural, =0 {no approval known} other {at least # of {all} approved}}, {open, plural, one {# decision unknown} other {# decisions unknown}}}}',
  'money.column.party': 'Partner',
  'money.column.cash': 'Contribution',
  'money.column.perHead': 'Per inhabitant',
  'money.column.perHousehold':
    'Contribution per household{isSoFar, select, true { so far this year} other {}}',
  'money.column.decision': 'Decision',
  'money.column.category': 'Item',
  'money.column.budget': 'Budget',
  'money.column.costs': 'Booked',
  'money.budgetTable': 'Budget and costs {year}',
  'money.budgetFinding':
    '{booked, select, nothing {Nothing has been booked} some {At least {amount} has been booked} other {{amount} has been booked}} {isSoFar, select, true {so far in} other {for}} {year}, of a budget of {budget}{over, plural, =0 {} one {; {category} is {excess} over its item} other {; # items are over budget}}',
  'money.budgetSubtitle': 'Costs booked {year} by item. The upright line is the budget.',
  'money.bookedOf':
    '{booked, select, nothing {nothing booked} unknown {unknown} some {at least {amount}} other {{amount}}}{budget, select, none {, budget unknown} other { of {budget}}}{over, select, none {} other { ({over} over)}}',
  'money.bookSource': 'the agreement’s budget and accounts',
  'money.column.knownOf': '{header}, what is known',
  'money.noBudget': 'No budget has been entered',
  'money.noBudgetNext': 'What the money is used for is unknown until the coordinator enters it.',
  'money.notBooked': 'nothing booked',
  'money.category.personnel': 'Staff',
  'money.category.activities': 'Activities',
  'money.category.communication': 'Communication',
  'money.category.travel': 'Travel',
  'money.category.other': 'Other',
  'money.check.amounts-unknown':
    '{count, plural, one {One contribution is unknown, so the total is unknown.} other {# contributions are unknown, so the total is unknown.}}',
  'money.check.budget-differs':
    'The budget is {budget} but the income is {income}: the figures do not add up.',
  'money.check.rule-differs': 'One contribution differs from the amount that its rule gives.',
  'money.check.shares-differ': 'The partners’ shares do not come to 100 per cent.',
  'money.source': 'Source: {source}. Funding: {funding}.',

  'next.title': 'Ahead of the next agreement',
  'next.lead': 'What is known, what is not, and which choices there are. The page recommends nothing.',
  'next.aims': 'What the agreement is to achieve',
  'next.noTarget': 'No target: none has been entered for {year}.',
  'next.someFailed': 'Some of this could not be fetched.',
  'next.failed': 'could not be fetched',
  'next.targetFailed': 'The target for {year} could not be fetched.',
  'next.target':
    '{count, plural, one {The target for {year} is {shown} household.} other {The target for {year} is {shown} households.}}',
  'next.thisAgreement': 'This agreement: {name}.',
  'next.funding': 'Funding: {funding}.',
  'next.known': 'Key figures',
  'next.households':
    'Households moved in through the partnership {year}{isSoFar, select, true { so far} other {}}',
  'next.needs': 'Open recruitment needs',
  'next.positions':
    '{count, number} {count, plural, one {position} other {positions}} {isSoFar, select, true {right now} other {at the end of the year}}',
  'next.activities': 'Activities held {year}{isSoFar, select, true { so far} other {}}',
  'next.contribution': 'The municipality’s contribution {year}',
  'next.perHousehold':
    'Contribution per household{isSoFar, select, true { so far this year} other {}} (not a price)',
  'next.preliminary': 'preliminary',
  'next.smallBase': 'small base: fewer than five households',
  'next.unknown': 'What is not known',
  'next.unknownWelcomed':
    'How many {isSoFar, select, true {have been received according to the common process this year} other {were received according to the common process in {year}, unless the year is settled}}. Settled years are on the page Reception.',
  'next.unknownEffect': 'How many would have moved here anyway.',
  'next.unknownUndecided':
    '{count, plural, one {Whether # household is part of the combined result.} other {Whether # households are part of the combined result.}}',
  'next.standing': 'Money and decisions',
  'next.left':
    '{isSoFar, select, true {Left so far in {year}} other {Left at the end of {year}}}: {amount}.',
  'next.ownDecision': 'The municipality’s decision: {decision}.',
  'next.choices': 'The choices',
  'next.choice.same': 'Continue in the same way, with the same split.',
  'next.choice.split': 'Continue but change the split between the partners.',
  'next.choice.end': 'End the partnership and use what is left.',
  'next.choice.clustered': 'Change to a joint function shared by some municipalities.',
  'next.toCalculator': 'Calculate other splits',

  'calculator.title': 'Calculate the split',
  'calculator.lead':
    'Enter an amount, and different ways of dividing it are shown side by side. Nothing you enter is saved. The figures you enter go with the link.',
  'calculator.example': 'A worked example, no decision: {total} divided between the municipalities.',
  'calculator.onPaper': 'Calculate other splits: {url}',
  'calculator.total': 'Amount to divide, SEK',
  'calculator.totalHint': 'For example 1,000,000',
  'calculator.fixed': 'Fixed part per municipality, SEK',
  'calculator.population': 'Population',
  'calculator.populationDefault': '31 Dec before the decision',
  'calculator.populationAt': '31 December {year}',
  'calculator.shares': 'Shares in per cent',
  'calculator.shareOf': '{name}, %',
  'calculator.shareSum': 'The shares come to {sum}%. They should be 100.',
  'calculator.caption': '{method}, population {date}',
  'calculator.column.amount': 'SEK',
  'calculator.column.perHead': 'SEK/inhab.',
  'calculator.column.perHousehold': 'SEK/household {year}{isSoFar, select, true { so far} other {}}',
  'calculator.none': '–',
  'calculator.fault.total': 'Enter an amount in whole kronor, for example 1,000,000.',
  'calculator.fault.fixed': 'Enter the fixed part in whole kronor, for example 25000.',
  'calculator.fault.shares':
    'The shares must come to 100 per cent, to within a hundredth. Change them and it will be calculated.',
  'calculator.fault.tooSmall':
    'The fixed parts together are more than the whole amount. Lower them, or raise the amount.',
  'calculator.fault.population':
    'The population is not known for all municipalities on that day. Choose another year.',
} satisfies Record<keyof typeof swedish, string>
