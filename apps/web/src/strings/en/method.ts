import type { method as swedish } from '../sv/method.ts'

export const method = {
  'method.lead':
    'This page says how each figure on the site is counted, what it says and what it does not say. Each section has an address that does not change.',
  'method.contents': 'Contents',
  'method.part': '{id}, version {version}',
  'method.notInUse': '{title} ({id}, not in use yet)',
  'method.permalink': 'Permanent link',
  'method.permalinkLabel': 'Permanent link to “{title}”',
  'method.copyCitation': 'Copy citation',
  'method.copyCitationLabel': 'Copy citation of “{title}”',
  'method.citation':
    '{id} {title}, version {version}. inflytt, Jämtland Härjedalen. Retrieved {date} from {url}',
  'method.citationPart':
    '{title} ({id}, version {version}). inflytt, Jämtland Härjedalen. Retrieved {date} from {url}',
  'method.citationCopied': 'The citation has been copied',
  'method.citationNotCopied': 'The browser did not let us copy. The citation is: {citation}',

  'method.k1Household':
    'The unit is the household. A person living alone is a household, and a family is one. People are counted only as numbers in their household.',
  'method.k1Once':
    'A household is counted <b>only once</b>: in the municipality in the county it first moved to, in the year it moved in. Those who move on within the county are not counted again, and those who move from another municipality in the county are not counted as new.',
  'method.k1Never':
    'The figure <b>does not fall</b> when someone moves away. How many stay is a measure of its own, retention.',
  'method.k1Later':
    'Anyone who moves in with a household within twelve months is added to it and not counted separately.',
  'method.k1Formula': 'How the figure is counted for a municipality, or the county, and a period:',
  'method.k1FormulaA': 'confirmed households that moved to the municipality during the period',
  'method.k1FormulaB':
    'plus what has not been allocated from combined results, but only from those that lie wholly within the municipality and the period.',
  'method.k1NoSplit': 'Nothing is shared out by a formula, neither over municipalities nor over years.',

  'method.who': 'Who is counted',
  'method.whoText':
    'This is decided by when the household was first in touch with the partnership. Contact is at least one personal meeting, talk or message about moving here, before the month of the move.',
  'method.whoTable': 'Which households are counted',
  'method.whoBasis': 'When did we get in touch?',
  'method.whoCounts': 'Counted',
  'method.whoMeaning': 'Means',
  'method.yes': 'yes',
  'method.no': 'no',
  'method.basis.contact_before_move':
    'At least one personal contact about moving here, before the move.',
  'method.basis.activity_before_move':
    'Took part, for example, in a fair or a trial visit before the move.',
  'method.basis.recruited_via_party':
    'The partnership played a part, for example with visits, support for an accompanying adult or an advertisement. Being employed by a partner is not enough.',
  'method.basis.contact_after_move': 'Never counted in the main figure.',
  'method.basis.unknown':
    'Not counted for as long as it is unknown, and the household cannot be confirmed.',
  'method.whoFirst':
    'If several are true, recruitment goes before activity and activity before contact.',
  'method.whoAlso':
    'Students, seasonal workers and owners of second homes are counted when they are registered in the Population Register here or intend to stay for at least a year.',
  'method.whoNot':
    'Households from another municipality in the county are not counted, nor are people assigned here under the Settlement Act.',

  'method.confirmed': 'Preliminary and confirmed',
  'method.confirmedText':
    'A household is confirmed when the municipality knows where it came from, when the first contact was and that the move has been made: the household or the employer has said so, or the Population Register shows it. Until then it is preliminary. It is shown beside the figure, as in 62 (+7), but is not included in it.',
  'method.confirmedVoid':
    'A household recorded by mistake is voided with a reason. It then does not count, but remains and can be restored.',

  'method.together': 'Combined result',
  'method.togetherText':
    'A combined result is a number of households known only as a lump sum for several years and municipalities. We know how many they were, but not where or in which year each of them moved.',
  'method.togetherEnvelope':
    'Think of it as an envelope. When a municipality later records a household that belongs there, it is taken out of the envelope and given its municipality and its year. The envelope becomes thinner, but the total does not change, for the household was already counted.',
  'method.togetherRest':
    'The rest is called “not allocated to a municipality and year”. It is drawn as a single band across its years, never as bars, and is counted only once: in the total for the whole period.',
  'method.togetherLimit':
    'No more households can be taken out than the envelope holds. If it turns out that the total was wrong, the whole result is replaced by a new one, with its source.',
  'method.togetherUndecided':
    'For households near the end of the period it is sometimes unclear whether they have already been counted. They are then shown as allocated, and beside the figure it says how many are undecided.',
  'method.now': 'Combined results right now',
  'method.nowItem':
    '{title}: {households, number} households {years}. {allocated, plural, =0 {None has been allocated} one {One has been allocated} other {# have been allocated}} to a municipality and year, {remaining, number} have not.',
  'method.nowSource':
    '{hasSource, select, true {Source: {source}.} other {The source is not recorded.}}{isDefinitionKnown, select, true {} other { How they were counted is unknown.}}',
  'method.nowNone': 'There is no combined result right now.',
  'method.nowFailed': 'The combined results could not be fetched.',

  'method.example': 'A small example',
  'method.exampleText':
    'The figures are invented. Ten households are known as one figure for 2020–2024. Follow how the figures change, row by row:',
  'method.exampleTable': 'Example: ten households known as one figure for 2020–2024',
  'method.exampleEvent': 'What happens',
  'method.exampleCounty': 'The county 2020–2024',
  'method.exampleRemaining': 'of which not allocated',
  'method.examplePlace': 'Bräcke 2022',
  'method.exampleAll': 'The county 2020–2026',
  'method.example1': 'From the beginning',
  'method.example2': 'Bräcke records three households that moved in in 2022',
  'method.example3': 'One of them is a duplicate and is voided',
  'method.example4': 'Åre records a household that moved in in 2025',
  'method.exampleEnd':
    'The county’s ten for 2020–2024 never move. Only what happened after the period, the household in Åre, makes the total larger.',

  'method.atLeast': 'At least',
  'method.atLeastText':
    '“At least” stands before a figure when more households may be part of a combined result that also covers other municipalities or years. In the charts such bars are striped and open at the top.',
  'method.atLeastNote':
    'It may look like this: “At least 3 households 2022. More may be among the 444, who are known only as one figure for the county 2020–2024. The figures must not be added together.”',
  'method.atLeastCompare':
    'A figure with “at least” is not compared with other years or municipalities. More, fewer, trend and pace are written only when both figures are exact.',

  'method.zero': 'Zero is not the same as no data',
  'method.zeroText':
    'From {tertial}, each municipality says when a four-month period (a third of the year) is complete, also when it has nothing to report. Only when all the periods of the year are complete can a figure be zero. Before that there are two dots, and if there are households but not all periods are marked as complete, the figure is preliminary.',
  'method.zeroStart': 'the four-month period when reporting began',
  'method.zeroBefore': 'For the years before that, an empty value is unknown, never zero.',

  'method.signs': 'Signs and statuses',
  'method.signsText': 'The same signs are used on screen, in print and in files.',
  'method.signsTable': 'Key to signs',
  'status.confirmed': 'confirmed',
  'status.preliminary': 'preliminary',
  'status.compiled': 'compiled',
  'status.not_reported': 'not reported',
  'status.unknown': 'unknown',
  'status.suppressed': 'not shown',
  'status.not_applicable': 'not applicable',
  'method.sign': 'Sign',
  'method.meaning': 'Means',
  'method.signMinst': 'at least',
  'method.signMinstText': 'a known part; more may be part of a combined result',
  'method.signBlank': 'empty',
  'method.signZeroText': 'zero: everyone has reported, and no household moved in',
  'method.signMissingText': 'not available or not reported',
  'method.signHiddenText': 'not shown, because the value concerns too few households',
  'method.signPreliminaryText': 'preliminary figure: not everything has been reported',
  'method.signMoreText': 'that many more preliminary households, not counted until they are confirmed',
  'method.signBlankText': 'not applicable',
  'method.statusTable': 'Status of a figure',
  'method.status': 'Status',
  'method.statusText.confirmed': 'everyone who is to report has done so',
  'method.statusText.preliminary': 'someone has not finished reporting',
  'method.statusText.compiled': 'part of the figure is known only as a combined figure',
  'method.statusText.unallocated': 'belongs to a combined result, without municipality and year',
  'method.statusText.not_reported': 'nothing has been recorded and not everything has been reported',
  'method.statusText.unknown': 'from the time before reporting, nothing is known',
  'method.statusText.suppressed': 'not shown, to protect individual households',
  'method.statusText.not_applicable': 'the question does not apply here',
  'method.statusWeakest': 'A total has the same status as its weakest part.',

  'method.hidden': 'What is never shown',
  'method.hiddenText':
    'Nobody can read about an individual household here. Those who are signed in also see the same charts, tables and reports as everyone else.',
  'method.hiddenNow':
    'What is shown continuously is the number of households by municipality and calendar year, and for the county also by project.',
  'method.hiddenSmallShown':
    'Numbers from 1 to {most} are shown too. They say only that some household has been in touch, not which one or what it is like.',
  'method.hiddenTier':
    'People, children, months, origin, reasons and occupations are not shown continuously. They are published only for years that have been settled, in fixed tables, and never when they concern fewer than {threshold} households.',
  'method.hiddenProtect':
    'Hiding the small figures is not enough: a total or a neighbouring table can give them back. So some larger figures are hidden too, as few as possible, until nobody can work out a hidden figure. This is tested for someone who sees only what is published and for each municipality, which knows its own households. For positions filled by those who moved in it is tested for someone who knows how many positions of each recruitment need are filled. All hidden figures have the same sign, ×, so that it does not show which one is small.',
  'method.hiddenTables':
    'For the county, one item at a time and one settled year at a time is shown. For the municipalities, at most three groups and three years together are shown: 2020–2022, 2023–2025 and so on, when all three years have been settled. A municipality with fewer than {threshold} households during those years shows no details of them.',
  'method.hiddenFigures':
    'A figure that stands alone, such as how many have stayed, is not shown either when, together with another figure, it would tell of fewer than {threshold} households, for example of those who left between two measurements. A small count is never hidden alone: the sign itself would then say that it is small.',
  'method.hiddenVersions':
    'If a settled year is corrected, such a table changes only when at least {threshold} households in it are new, gone or changed. Otherwise the difference would tell of a single household.',

  'method.unknown': 'What we do not know',
  'method.unknownHow': 'How the households in “{title}” were counted. The source does not say.',
  'method.unknownEnd':
    'Exactly when the period for “{title}” ends: {earliest} at the earliest and {latest} at the latest.',
  'method.unknownSplit':
    'How combined results are spread over municipalities and years, beyond what has been recorded.',
  'method.unknownPersons': 'How many people there are. The number is never worked out from an average.',
  'method.unknownEffect':
    'How many would have moved here anyway. The measure says that there was contact, not that the contact was decisive.',

  'method.further': 'Further measures',
  'method.inUse': '{title} ({id})',
  'method.fixedOnly': 'Measures shown when a year has been settled',
  'method.fixedOnlyText':
    'These figures rest on data about individual households. In small municipalities they could reveal a family, so they are calculated but shown only for years that have been settled, and never when they concern too few households.',

  'method.changes': 'When the figures change',
  'method.changesText':
    'The figures are updated continuously: if a municipality corrects something they change at once, and the date beside them shows when that last happened. When a year is settled, the figures in the report are locked, and later corrections are shown as a difference. If you need to quote a figure in a decision before then, write down today’s date.',

  'method.fault': 'Report an error',
  'method.faultText':
    'Does a figure look wrong? Contact the business development office of the municipality the figure is about, or the region when it is about the whole county. Write which figure it is and what is wrong, but nothing about individual households.',
  'method.faultFigure': 'You came from {url}',
  'method.faultMail': 'Write an e-mail',
  'method.faultMailNote':
    'The e-mail opens in your own program with the address of the page filled in. You fill in the recipient yourself.',
  'method.faultSubject': 'Error in a figure on inflytt',
  'method.faultBody': 'The figure is at: {url}\n\nThis is wrong:\n',
  'method.hiddenSmallHidden':
    'Counts from 1 to {most} households in a municipality are not shown, nor are the figures that they could otherwise be worked out from: counts of other municipalities and other years, per 1,000 inhabitants, contribution per household and share of target. This has been decided separately. The figures of the county are always shown. What is preliminary, and what has been allocated from part of a combined result, is shown only for the whole county.',
} satisfies Record<keyof typeof swedish, string>
