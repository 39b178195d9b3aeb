/** Debian's place of it; it answers for the clock of the process that it is loaded into. */
export const FAKETIME = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/faketime/libfaketimeMT.so.1`

/** What a server is started with so that its clock differs by an offset such as `-3m`. */
export const underClock = (offset: string): Record<string, string> => ({
  LD_PRELOAD: FAKETIME,
  FAKETIME: offset,
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
})
