import { defineConfig } from 'vitest/config'
import { messages } from './vite-plugin-messages.ts'

export default defineConfig({
  plugins: [messages()],
  test: {
    name: 'web',
    environment: 'jsdom',
    include: ['src/**/*.test.tsx', 'src/**/*.dom.test.ts'],
    setupFiles: ['./src/lib/jsdom.setup.ts'],
    env: { TZ: 'Europe/Stockholm' },
  },
})
