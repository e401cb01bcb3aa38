// The only main. Without words it starts the installation; `check <folder>` reads a catalogue and runs its examples;
// `migrate` brings the database to this version, `migrate <service>` its open cases to the present version of a service;
// `modify <case>` moves tokens of one case; `calendar` lists and imports the years by which limits are counted;
// `verify` walks the history of every case, `archive` writes one down; `reference settings` prints the list of settings.
// Libraries are slower in development: whoever wants that says so.
process.env['NODE_ENV'] ??= 'production'

const [command, ...words] = process.argv.slice(2)

switch (command) {
  case undefined:
  case 'start':
    await (await import('./src/commands/serve.ts')).serve()
    break
  case 'check':
    await (await import('./src/commands/check.ts')).check(words[0] ?? 'catalog')
    break
  case 'migrate':
    await (await import('./src/commands/migrate.ts')).migrate(words)
    break
  case 'modify':
    await (await import('./src/commands/modify.ts')).modify(words)
    break
  case 'calendar':
    await (await import('./src/commands/calendar.ts')).calendar(words)
    break
  case 'archive':
    await (await import('./src/commands/archive.ts')).archive(words)
    break
  case 'verify':
    await (await import('./src/commands/verify.ts')).verify()
    break
  case 'reference':
    ;(await import('./src/commands/reference.ts')).reference()
    break
  default:
    console.error(
      `There is no command ${command}. There are: start, check <folder>, migrate [<service>], modify <case>, calendar list, calendar import <file>, verify, archive <case> --to <folder>, archive verify <folder>, reference.`,
    )
    process.exitCode = 1
}
