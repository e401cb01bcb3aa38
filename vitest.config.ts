import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**']

/** Three projects: what needs nothing, what needs PostgreSQL, and whole journeys in a browser, one after the other. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.{ts,tsx}', 'script/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...exclude, '**/*.db.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'store',
          include: ['packages/**/*.db.test.{ts,tsx}', 'chaos/**/*.db.test.ts'],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['journeys/**/*.test.ts'],
          exclude,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
