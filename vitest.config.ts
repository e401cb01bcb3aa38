import { defineConfig } from 'vitest/config'

const quick = { include: ['packages/**/*.test.{ts,tsx}', 'script/**/*.test.ts'] }

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { test: { name: 'unit', ...quick, exclude: ['**/node_modules/**', '**/*.db.test.{ts,tsx}'] } },
      { test: { name: 'store', include: ['packages/**/*.db.test.{ts,tsx}'], hookTimeout: 120_000, testTimeout: 60_000 } },
      { test: { name: 'journeys', include: ['journeys/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false } },
    ],
  },
})
