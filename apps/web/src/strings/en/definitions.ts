import type { definitions as swedish } from '../sv/definitions.ts'

/** What each measure means, in the words of /metod and of the panel at every figure. */
export const definitions = {
  'method.K1': 'Households moved in through the partnership',
  'method.K1.text':
    'The measure counts households that were in touch with a municipality, the region or another partner before they moved, and that then moved to the county. It is not all migration to the county: most of those who move here do so without contact with the partnership, and they do not show here.',
  'method.K2': 'People',
  'method.K2.text':
    'Adults and children in the households moved in, where both are known. Never households times an average. If there are households where the number is unknown, “at least” is written.',
  'method.K3': 'First contact after the move',
  'method.K3.text':
    'Households that were first in touch when they had already moved. They are never included in the main figure.',
  'method.K4': 'Share of target',
  'method.K4.text':
    'Households moved in through the partnership divided by the target for the year, for the county by the county’s own target. Without a target, or when the target is zero, “no target” is written. The pace instead divides by the share of the target that matches the whole months of the year so far. When the households are an at least, so is the share of target, and no pace is written then.',
  'method.K5': 'From interest to moved in',
  'method.K5.text':
    'What share of those who were first in touch in a given year have moved here, of all and of those closed. How many are open stands beside it. For those under twelve months it is too early to say anything. Those closed without a move are counted apart, in the year that they were closed.',
  'method.K6': 'Lead time',
  'method.K6.text':
    'Months from the first contact to the move, as a median, when there are at least ten.',
  'method.K7': 'Retention',
  'method.K7.text':
    'Of those who have lived here for 12, 24 or 36 months: how many still live here out of those who have answered, with the response rate and the lowest and highest it can be. For a municipality, a move within the county is to leave the municipality; for the county, it is to stay. The 444 are never included. Households that have left the county are also counted apart, in the year that they answered.',
  'method.K8': 'Significance of the help',
  'method.K8.text':
    'A range for the county: at least the households that say themselves that the help was decisive, at most all recorded except those that say that it was major, of some importance or none.',
  'method.K9': 'Cost per household',
  'method.K9.text':
    'The costs during the period divided by the households moved in during the same period, in whole kronor. If the households are “at least”, the cost is “at most”. Under five households the base is small (per 1,000 inhabitants the limit is ten). Without households, or when a cost is unknown, no figure is written. It is not a price for a move.',
  'method.K10': 'Kronor per inhabitant',
  'method.K10.text':
    'The contribution divided by the population on a stated date, as a rule 31 December of the year before the year of the agreement.',
  'method.K11': 'Balance',
  'method.K11.text':
    'Left at the end of the year = left from the year before + contributions − costs. Surplus funds come in in a single year. If a contribution is unknown, the total is unknown, and the known contributions stand beside it.',
  'method.K12': 'Beside official statistics',
  'method.K12.text':
    'Households moved in through the partnership beside Statistics Sweden’s moves for the same municipality and year, each in its own unit: a household is not a move. The one is never divided by the other, and Statistics Sweden’s figures with random noise are never added up.',
  'method.K13': 'Shares',
  'method.K13.text':
    'Returners, from abroad, families with children and remote work, out of those where it is known. If more than a fifth is unknown it says “uncertain”.',
  'method.K14': 'Recruitment needs',
  'method.K14.text':
    'Vacant positions that the partners have reported and that are open on a given day, and what share of those reported have been filled. The public sector and business are shown separately.',
  'method.K15': 'Satisfaction',
  'method.K15.text':
    'Average on the scale 1–5 and the share of fours and fives, when at least ten have answered, with the response rate.',
  'method.K16': 'Activities',
  'method.K16.text':
    'Activities held and planned by phase, participants and cost per participant. Cancelled activities remain and are counted as cancelled. An unknown number of participants is unknown, not zero.',
  'method.K17': 'Before 1 November',
  'method.K17.text':
    'People who moved in up to and including October, and after that. No kronor: the state grant per inhabitant differs too much between the municipalities.',
  'method.K18': 'Data quality',
  'method.K18.text':
    'How many periods have been reported, how large a share is confirmed of those that count or are preliminary, and for those that count how often each item is known and how long recording takes.',
  'method.K19': 'Received according to the common process',
  'method.K19.text':
    'The share of households in the county that within three months have had a contact person and at least one further step of the reception. Offered does not count, only done.',
  'method.K20': 'Households per 1,000 inhabitants',
  'method.K20.text':
    'Households moved in through the partnership per 1,000 inhabitants on 31 December of the year before. Under ten households the base is small, and the figure then says little about the municipality (for cost per household the limit is five).',
} satisfies Record<keyof typeof swedish, string>
