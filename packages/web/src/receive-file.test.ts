import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOf, receiveFile } from './receive-file.ts'

const admission = { formats: ['pdf', 'jpg', 'png'], most: 64 * 1024 }
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baotu-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const receive = (body: Buffer, name: string) => receiveFile(Readable.from([body]), name, folder, admission)
const left = async () => (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.part'))

describe('receiving a file', () => {
  it('given a PDF, then its bytes lie under its id and its type comes from the bytes', async () => {
    const received = await receive(pdf, '方案.pdf')
    expect(received).toMatchObject({
      ok: true,
      file: { name: '方案.pdf', type: 'application/pdf', size: pdf.length },
    })
    if (!received.ok) return
    await expect(readFile(placeOf(folder, received.file.id))).resolves.toEqual(pdf)
    expect(received.file.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\李\\图.pdf', '图.pdf'],
    ['a\u202efdp.exe.pdf', 'afdp.exe.pdf'],
    ['..', 'file'],
  ])('given the name %j, then it is known as %j and lies where its id says', async (given, known) => {
    const received = await receiveFile(Readable.from([pdf]), given, folder, {
      ...admission,
      formats: ['pdf'],
    })
    const name = received.ok ? received.file.name : (received.problems[0]?.params?.['name'] ?? '')
    expect(name).toBe(known)
    expect((await readdir(folder)).every(entry => /^[0-9a-f]{2}$/.test(entry))).toBe(true)
  })

  it.each([
    ['an empty file', Buffer.alloc(0), 'a.pdf', 'file-empty'],
    ['a file of 65 KiB', Buffer.concat([pdf, Buffer.alloc(65 * 1024)]), 'a.pdf', 'file-too-large'],
    ['a script that calls itself a PDF', Buffer.from('<script>alert(1)</script>'), 'a.pdf', 'file-type'],
    ['a PNG that calls itself a PDF', png, 'a.pdf', 'file-lies'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'a.exe', 'file-type'],
  ])('given %s, then it is refused and nothing is left behind', async (_, body, name, code) => {
    const received = await receive(body, name)
    expect(received).toMatchObject({ ok: false, problems: [{ code }] })
    await expect(left()).resolves.toEqual([])
  })

  it('given a full disk, then it fails as a fault and nothing is left behind', async () => {
    const id = 'ffffffff-0000-4000-8000-000000000000'
    const place = placeOf(folder, id)
    await mkdir(dirname(place), { recursive: true })
    await symlink('/dev/full', `${place}.part`)
    const receiving = receiveFile(Readable.from([pdf]), 'a.pdf', folder, admission, id)
    await expect(receiving).rejects.toMatchObject({ code: 'ENOSPC' })
    await expect(left()).resolves.toEqual([])
  })

  it('given a sender that breaks off, then nothing is left behind', async () => {
    const broken = Readable.from(
      (async function* () {
        yield pdf
        throw new Error('gone')
      })(),
    )
    await expect(receiveFile(broken, 'a.pdf', folder, admission)).rejects.toThrow('gone')
    await expect(left()).resolves.toEqual([])
  })
})
