/** One package of package-lock.json, as far as we read it. */
export type Locked = {
  version?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
export type Lockfile = { packages: Record<string, Locked> }

/**
 * Optional packages that the lockfile's packages name and the lockfile leaves out. npm leaves them out when it wrote the
 * file where the registry did not answer for another platform's binaries, and `npm ci` then refuses the file everywhere.
 * Gives the entry to add for each, or nothing where its name does not tell the platform.
 */
export function findLeftOut({ packages }: Lockfile): { path: string; entry: Locked | undefined }[] {
  const named = Object.entries(packages).flatMap(([from, one]) =>
    Object.entries(one.optionalDependencies ?? {}).map(([name, version]) => ({ from, name, version })),
  )
  const left = named.filter(({ from, name }) => !placesOf(from, name).some(path => packages[path]))
  const unique = new Map(left.map(({ name, version }) => [`node_modules/${name}`, { name, version }]))
  return [...unique].map(([path, { name, version }]) => ({ path, entry: describe(name, version) }))
}

/** Where Node would look for a package, from the one that asks for it up to the root. */
function placesOf(from: string, name: string): string[] {
  const steps = from.split('/node_modules/')
  const nested = steps.map(
    (_, at) => `${steps.slice(0, steps.length - at).join('/node_modules/')}/node_modules/${name}`,
  )
  return [...nested, `node_modules/${name}`]
}

const platform =
  /[-/.](android|darwin|freebsd|netbsd|openbsd|sunos|aix|openharmony|linux|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el)(?:-(gnu|musl)?\w*)?$/

function describe(name: string, version: string): Locked | undefined {
  const [, os, cpu, libc] = name.match(platform) ?? []
  if (!os || !cpu || !/^\d/.test(version)) return undefined
  const wanted = { gnu: 'glibc', musl: 'musl' }[libc ?? '']
  return { version, cpu: [cpu], ...(wanted ? { libc: [wanted] } : {}), optional: true, os: [os] }
}
