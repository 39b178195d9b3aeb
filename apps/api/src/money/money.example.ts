export const AGREEMENT_EXAMPLE = {
  id: 'agreement-2025',
  name: 'Samarbetsavtal kompetensattraktion 2025',
  year: 2025,
  programmeIds: ['ta-steget'],
  fundingSource: 'Regionen och kommunerna gemensamt',
  splitMethod: 'other',
  diaryRef: null,
  sourceTitle: null,
  sourceDate: '2024-10-28',
  isVoided: false,
  isDemo: false,
  summary: {
    cash: { value: null, known: 45_711, unknown: 8, approved: 0 },
    inKind: { value: 0, known: 0, unknown: 0 },
    budget: { value: 0, known: 0, unknown: 0 },
    costs: { value: 0, known: 0, unknown: 0 },
    carriedInSek: 310_000,
    checks: [
      {
        code: 'amounts-unknown',
        detail: '8 contributions are unknown; the known ones sum to 45711 kr.',
      },
    ],
  },
}

export const AGREEMENT_PARTY_EXAMPLE = {
  id: 'agreement-2025/kommun-2305',
  agreementId: 'agreement-2025',
  partyId: 'kommun-2305',
  decisionBody: 'Kommunstyrelsen',
  decisionDate: null,
  diaryRef: null,
  status: 'not_handled',
  isVoided: false,
}

export const CONTRIBUTION_EXAMPLE = {
  id: 'agreement-2025-kommun-2305',
  agreementId: 'agreement-2025',
  partyId: 'kommun-2305',
  kind: 'cash',
  amountSek: 45_711,
  isApproximate: false,
  fixedSek: null,
  perCapitaSek: null,
  sharePct: null,
  population: null,
  populationDate: null,
  accountText: 'konto n\u00e4ringsliv, ansvar 2660000',
  isVoided: false,
}

export const BUDGET_LINE_EXAMPLE = {
  id: '01960b2c-0000-7000-8000-00000000000b',
  agreementId: 'agreement-2025',
  category: 'activities',
  amountSek: 180_000,
  isVoided: false,
}

export const COST_EXAMPLE = {
  id: '01960b2c-0000-7000-8000-00000000000c',
  budgetLineId: '01960b2c-0000-7000-8000-00000000000b',
  month: '2025-03',
  amountSek: 24_500,
  activityId: null,
  isVoided: false,
}

export const CARRY_OVER_EXAMPLE = {
  id: 'carry-over-2024-2025',
  fromYear: 2024,
  toYear: 2025,
  totalSek: 310_000,
  lines: [
    { category: 'activities', amountSek: 180_000, isApproximate: true },
    { category: 'personnel', amountSek: 130_000, isApproximate: true },
  ],
  decisionBody: 'Regionens samverkansr\u00e5d',
  decisionDate: null,
  decisionNote: null,
  isVoided: false,
  isDemo: false,
}

export const SCENARIO_SENT_EXAMPLE = {
  splitMethod: 'per_capita' as const,
  totalSek: 46_005,
  populationDate: '2023-12-31',
}

export const SCENARIO_EXAMPLE = {
  ...SCENARIO_SENT_EXAMPLE,
  populationSource: 'SCB',
  parts: [
    {
      partyId: 'kommun-2305',
      name: 'Br\u00e4cke kommun',
      municipalityCode: '2305',
      population: 6099,
      amountSek: 46_005,
      sekPerInhabitant: 7.54,
      sekPerHousehold: 6572,
      households: 7,
      householdsBound: 'exact' as const,
      householdsStatus: 'preliminary' as const,
      householdsYear: 2025,
    },
  ],
}
