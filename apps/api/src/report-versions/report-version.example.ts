export const VERSION_EXAMPLE = {
  id: '019ab1f0-6a35-7c55-9f0e-0c7b7cbb0a11',
  year: 2025,
  version: 1,
  decision: { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' },
  threshold: 5,
  hash: 'a3f0c2b1d4e5968778695a4b3c2d1e0f00112233445566778899aabbccddeeff',
  fixedAt: '2026-03-18T08:00:00.000Z',
  isDemo: false,
}
