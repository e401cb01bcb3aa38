import { expect, it } from 'vitest'
import { findLeftOut } from './lockfile.ts'

const parent = (...names: string[]) => ({
  version: '2.0.0',
  optionalDependencies: Object.fromEntries(names.map(name => [name, '2.0.0'])),
})

it('given a binary of another platform left out, when looked for, then its entry is told from its name', () => {
  const packages = {
    'node_modules/a': parent('@a/linux-x64-musl', '@a/win32-ia32-msvc', '@a/cli-darwin-arm64'),
  }
  expect(findLeftOut({ packages })).toEqual([
    {
      path: 'node_modules/@a/linux-x64-musl',
      entry: { version: '2.0.0', cpu: ['x64'], libc: ['musl'], optional: true, os: ['linux'] },
    },
    {
      path: 'node_modules/@a/win32-ia32-msvc',
      entry: { version: '2.0.0', cpu: ['ia32'], optional: true, os: ['win32'] },
    },
    {
      path: 'node_modules/@a/cli-darwin-arm64',
      entry: { version: '2.0.0', cpu: ['arm64'], optional: true, os: ['darwin'] },
    },
  ])
})

it('given a binary beside its parent or below it, when looked for, then nothing is left out', () => {
  const packages = {
    'packages/x/node_modules/a': parent('@a/linux-x64', '@a/linux-arm64'),
    'packages/x/node_modules/a/node_modules/@a/linux-x64': { version: '2.0.0' },
    'node_modules/@a/linux-arm64': { version: '2.0.0' },
  }
  expect(findLeftOut({ packages })).toEqual([])
})

it('given an optional package that is no binary, when it is left out, then no entry is invented', () => {
  expect(findLeftOut({ packages: { '': parent('colours') } })).toEqual([
    { path: 'node_modules/colours', entry: undefined },
  ])
})
