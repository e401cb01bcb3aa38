import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter } from 'node:path'

/** What a package is called by each system's package manager. */
export type PackageNames = { apt: string; dnf: string; apk: string; pacman: string; brew: string }

type Manager = {
  name: keyof PackageNames
  program: string
  prepare?: string[]
  install: string[]
  root: boolean
}

const managers: Manager[] = [
  {
    name: 'apt',
    program: 'apt-get',
    prepare: ['update', '-q'],
    install: ['install', '-qy', '--no-install-recommends'],
    root: true,
  },
  { name: 'dnf', program: 'dnf', install: ['install', '-qy'], root: true },
  { name: 'apk', program: 'apk', install: ['add', '--no-cache'], root: true },
  { name: 'pacman', program: 'pacman', install: ['-Sy', '--noconfirm', '--needed'], root: true },
  { name: 'brew', program: 'brew', install: ['install', '--quiet'], root: false },
]

/**
 * Installs packages with the system's package manager, where this user may (root, or sudo without a password).
 * Gives nothing when it worked, else one sentence that says what a person has to do.
 */
export function installPackages(names: PackageNames): string | undefined {
  const manager = managers.find(one => findProgram(one.program))
  if (!manager) return `Install ${names.apt} by hand: this system has no package manager that we know.`
  const words = names[manager.name].split(' ')
  const command = [manager.program, ...manager.install, ...words]
  const sudo = manager.root && process.getuid?.() !== 0
  if (sudo && run(['sudo', '-n', 'true']) !== 0) return `Run: sudo ${command.join(' ')}`

  const before = sudo ? ['sudo', '-n'] : []
  if (manager.prepare) run([...before, manager.program, ...manager.prepare])
  return run([...before, ...command]) === 0 ? undefined : `This failed: ${[...before, ...command].join(' ')}`
}

/** The path of a program on PATH, as a shell would find it. */
export function findProgram(name: string): string | undefined {
  const folders = searchPath().split(delimiter)
  return folders.map(folder => `${folder}/${name}`).find(isExecutable)
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function run([program = '', ...args]: string[]): number | null {
  const env = { ...process.env, PATH: searchPath(), DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, args, { stdio: ['ignore', 2, 2], env, timeout: 600_000 }).status
}

/** A bare environment leaves out the folders that package managers call programs from. */
function searchPath(): string {
  return [process.env['PATH'], '/usr/local/bin', '/usr/bin', '/bin', '/usr/local/sbin', '/usr/sbin', '/sbin']
    .filter(Boolean)
    .join(delimiter)
}
