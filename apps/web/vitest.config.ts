import { defineConfig } from 'vitest/config'
import { messages } from './vite-plugin-messages.ts'

export default defineConfig({
  plugins: [messages()],
  test: {
    name: 'web',
    environment: 'jsdom',
    // A file has its own context in a thread that is kept: to start a process and jsdom for each takes longer than most do.
    pool: 'vmThreads',
    include: ['src/**/*.test.tsx', 'src/**/*.dom.test.ts'],
    setupFiles: ['./src/lib/testing/jsdom.setup.ts'],
    // Two cores are shared by many: a limit is there for what hangs, not for what is slow.
    testTimeout: 60_000,
    env: { TZ: 'Europe/Stockholm' },
  },
})
