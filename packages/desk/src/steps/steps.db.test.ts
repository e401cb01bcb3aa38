import { randomUUID } from 'node:crypto'
import { type Actor, type Case } from '@baotu/case'
import { type TestCity, testCity } from '@baotu/server/testing'
import { openCase } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enact, person, signInAs, words } from '../../test/desk-city.ts'

let city: TestCity
const supervisor: Actor = { kind: 'supervisor', id: 'w', name: '卫' }

beforeAll(async () => {
  city = await testCity()
}, 120_000)
afterAll(() => city.close())

async function stateOf(id: string): Promise<Case> {
  const found = await openCase(city.platform, supervisor, id, 'test')
  if (found === null) throw new Error('The case is gone')
  return found.case
}

async function taskOf(id: string, element: string): Promise<string> {
  const task = (await stateOf(id)).tasks.find(one => one.element === element)
  if (task === undefined) throw new Error(`No open task ${element}`)
  return `/desk/cases/${id}/tasks/${task.key}`
}

describe('claiming', () => {
  test('given a free task, when two officers claim it at once, then one has it and the other is told who', async () => {
    const id = await enact(city, 'granted-screen')
    const task = await taskOf(id, 'intake')
    const [sun, zhou] = await Promise.all([signInAs(city, 'sun-shishou'), signInAs(city, 'zhou-shishen')])
    const answers = await Promise.all([sun.post(`${task}/claim`), zhou.post(`${task}/claim`)])
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 409])
    const winner = (await stateOf(id)).tasks[0]?.assignee?.name ?? ''
    const lost = answers.find(({ status }) => status === 409)
    expect(words(lost?.html ?? '')).toContain(`${winner}正在办理这项任务`)
  })

  test('given the same claim sent twice, then it is one step; given back, it is free again', async () => {
    const id = await enact(city, 'granted-screen')
    const task = await taskOf(id, 'intake')
    const sun = await signInAs(city, 'sun-shishou')
    const command = randomUUID()
    expect((await sun.post(`${task}/claim`, { command })).status).toBe(303)
    expect((await sun.post(`${task}/claim`, { command })).status).toBe(303)
    expect((await sun.post(`${task}/claim`)).status).toBe(303)
    expect((await sun.post(`${task}/release`)).status).toBe(303)
    expect((await stateOf(id)).tasks[0]?.assignee).toBeNull()
  })

  test('given a claimed task, when it is handed to a colleague with the role, then they have it; to nobody else', async () => {
    const id = await enact(city, 'granted-screen')
    const task = await taskOf(id, 'intake')
    const sun = await signInAs(city, 'sun-shishou')
    await sun.post(`${task}/claim`)
    const form = await sun.get(`${task}/transfer`)
    expect(form.html).toContain('周示审')
    expect(form.html).not.toContain('吴示核')
    expect((await sun.post(`${task}/transfer`, { officer: 'wu-shihe', note: '' })).status).toBe(422)
    expect((await sun.post(`${task}/transfer`, { officer: 'zhou-shishen', note: '请办' })).status).toBe(303)
    expect((await stateOf(id)).tasks[0]?.assignee?.id).toBe('zhou-shishen')
  })
})

describe('intake', () => {
  test('given nothing is ticked, when one accepts, then 422; ticked, then the case is accepted', async () => {
    const id = await enact(city, 'granted-screen')
    const task = await taskOf(id, 'intake')
    const sun = await signInAs(city, 'sun-shishou')
    const asked = await sun.post(`${task}/accept`)
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('href="#complete"')
    expect((await sun.post(`${task}/accept`, { complete: 'yes' })).status).toBe(303)
    expect((await stateOf(id)).status).toBe('accepted')
    const late = await sun.post(`${task}/accept`, { complete: 'yes' })
    expect(late.status).toBe(409)
    expect(words(late.html)).toContain('孙示收')
  })

  test('given a notice with an empty line, then 422, the lines stay, and the summary leads to the empty one', async () => {
    const id = await enact(city, 'granted-screen')
    const task = await taskOf(id, 'intake')
    const sun = await signInAs(city, 'sun-shishou')
    const lines = {
      'lines.0.about': 'design',
      'lines.0.ask': '请标明尺寸',
      'lines.1.about': 'address',
      'lines.1.ask': ' ',
    }
    const { status, html } = await sun.post(`${task}/ask-supplement`, lines)
    expect(status).toBe(422)
    expect(html).toContain('请标明尺寸')
    expect(html).toContain('href="#lines.1.ask"')
    expect((await stateOf(id)).status).toBe('submitted')
  })

  test('given "add a line" and "remove", then the form grows and shrinks and keeps what is typed', async () => {
    const id = await enact(city, 'granted-screen')
    const task = await taskOf(id, 'intake')
    const sun = await signInAs(city, 'sun-shishou')
    const typed = { 'lines.0.about': 'design', 'lines.0.ask': '请标明尺寸' }
    const more = await sun.post(`${task}/ask-supplement`, { ...typed, intent: 'add-line' })
    expect(more.status).toBe(200)
    expect(more.html).toContain('name="lines.1.ask"')
    const fewer = await sun.post(`${task}/ask-supplement`, {
      ...typed,
      'lines.1.about': 'plan',
      'lines.1.ask': '第二项',
      'remove-line': '0',
    })
    expect(fewer.html).toContain('第二项')
    expect(fewer.html).not.toContain('请标明尺寸')
  })

  test('given one notice went out and was answered, when a second is sent, then 409 with the law', async () => {
    const id = await enact(city, 'supplemented', 2)
    const task = await taskOf(id, 'intake')
    const sun = await signInAs(city, 'sun-shishou')
    const shown = await sun.get(`/desk/cases/${id}`)
    expect(shown.html).not.toContain('/ask-supplement"')
    expect(words(shown.html)).toContain('告知之后改了什么')
    const again = await sun.post(`${task}/ask-supplement`, {
      'lines.0.about': 'other',
      'lines.0.ask': '再补一项',
    })
    expect(again.status).toBe(409)
    expect(words(again.html)).toContain('行政许可法第三十二条')
    expect(words(again.html)).toContain('再补一项')
  })

  test('given a matter of others, when acceptance is refused without a route, then 422; with it, then refused', async () => {
    const id = await enact(city, 'granted-screen')
    const task = await taskOf(id, 'intake')
    const sun = await signInAs(city, 'sun-shishou')
    const typed = { reason: 'not-ours', explanation: '在高速公路用地内', route: '' }
    const without = await sun.post(`${task}/refuse-acceptance`, typed)
    expect(without.status).toBe(422)
    expect(without.html).toContain('在高速公路用地内')
    expect((await sun.post(`${task}/refuse-acceptance`, { ...typed, route: '市交通运输局' })).status).toBe(
      303,
    )
    expect((await stateOf(id)).status).toBe('not-ours')
  })
})

describe('examination and ruling', () => {
  test('given the first review, when the same officer gives the second, then refused with the law', async () => {
    const id = await enact(city, 'granted-screen', 3)
    const task = await taskOf(id, 'review-2')
    const zhou = await signInAs(city, 'zhou-shishen')
    const shown = await zhou.get(`/desk/cases/${id}`)
    expect(words(shown.html)).toContain('行政许可法第三十四条')
    const opinion = { agrees: 'yes', opinion: '同意' }
    const refused = await zhou.post(`${task}/give-opinion`, opinion)
    expect(refused.status).toBe(409)
    expect(words(refused.html)).toContain('两名以上工作人员')
    expect((await zhou.post(`${task}/claim`)).status).toBe(409)
    const wu = await signInAs(city, 'wu-shihe')
    expect((await wu.post(`${task}/give-opinion`, opinion)).status).toBe(303)
  })

  test('given no reasons, when one refuses, then 422; with reasons, then a last look that changes nothing, then the ruling', async () => {
    const id = await enact(city, 'granted-screen', 4)
    const task = await taskOf(id, 'ruling')
    const zheng = await signInAs(city, 'zheng-shijue')
    const empty = await zheng.post(`${task}/refuse`, { reasons: ' ', intent: 'confirm' })
    expect(empty.status).toBe(422)
    const look = await zheng.post(`${task}/refuse`, { reasons: '遮挡消防通道', intent: 'submit' })
    expect(look.status).toBe(200)
    expect(words(look.html)).toContain('行政复议')
    expect((await stateOf(id)).status).toBe('accepted')
    const back = await zheng.post(`${task}/refuse`, { reasons: '遮挡消防通道', intent: 'edit' })
    expect(back.html).toContain('遮挡消防通道</textarea>')
    const ruled = await zheng.post(`${task}/refuse`, { reasons: '遮挡消防通道', intent: 'confirm' })
    expect(ruled.status).toBe(303)
    expect((await stateOf(id)).ruling).toMatchObject({ outcome: 'refused', reasons: '遮挡消防通道' })
  })

  test('given all is examined, when it is granted, delivered and told, then the supervising department takes note once', async () => {
    const id = await enact(city, 'granted-screen', 4)
    const zheng = await signInAs(city, 'zheng-shijue')
    const look = await zheng.post(`${await taskOf(id, 'ruling')}/grant`, { reasons: '' })
    expect(words(look.html)).toContain('市城管局')
    await zheng.post(`${await taskOf(id, 'ruling')}/grant`, { reasons: '', intent: 'confirm' })
    const feng = await signInAs(city, 'feng-shisong')
    const delivery = await taskOf(id, 'delivery')
    expect((await feng.post(`${delivery}/deliver`, { method: 'courier', detail: '' })).status).toBe(422)
    expect((await feng.post(`${delivery}/deliver`, { method: 'counter', detail: '李示泉' })).status).toBe(303)
    await city.work()
    const chen = await signInAs(city, 'chen-shicha')
    const { html } = await chen.get('/desk/inbox')
    const receive = html.match(new RegExp(`action="(/desk/inbox/${id}/[^"]+/receive)"`))?.[1] ?? ''
    const sun = await signInAs(city, 'sun-shishou')
    expect((await sun.post(receive)).status).toBe(404)
    expect((await chen.post(receive)).status).toBe(303)
    expect((await chen.post(receive)).status).toBe(303)
    const other: Actor = { ...person(city, 'chen-shicha'), id: 'other', name: '另一人' } as Actor
    const { cookie, csrf } = await city.signIn(other)
    const second = await city.app.inject({
      method: 'POST',
      url: receive,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: `csrf=${csrf}`,
    })
    expect(second.statusCode).toBe(409)
    expect(second.payload).toContain('陈示查')
    expect(words((await feng.get(`/desk/cases/${id}`)).html)).toContain('签发')
  })

  test('given an inspection in the future, then 422 and what was typed stays', async () => {
    const id = await enact(city, 'granted-screen', 1)
    const chen = await signInAs(city, 'chen-shicha')
    const typed = { visitedOn: '2027-01-01', present: '陈示查、刘示洋', findings: '一致', conforms: 'yes' }
    const task = await taskOf(id, 'inspection')
    const { status, html } = await chen.post(`${task}/record-inspection`, typed)
    expect(status).toBe(422)
    expect(html).toContain('陈示查、刘示洋')
    expect((await chen.post(`${task}/record-inspection`, { ...typed, visitedOn: '2026-09-28' })).status).toBe(
      303,
    )
  })
})

describe('whose it is not', () => {
  test('given a case of another department, when it is opened or worked on, then it is as if it were not there', async () => {
    const id = await enact(city, 'granted-screen')
    const task = await taskOf(id, 'intake')
    const chu = await signInAs(city, 'chu-shibei')
    const [theirs, none] = [await chu.get(`/desk/cases/${id}`), await chu.get(`/desk/cases/${randomUUID()}`)]
    expect(theirs.status).toBe(404)
    const plain = (html: string) => html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    expect(plain(theirs.html)).toBe(plain(none.html))
    for (const action of ['claim', 'release', 'accept', 'ask-supplement', 'transfer'])
      expect((await chu.post(`${task}/${action}`, { complete: 'yes' })).status).toBe(404)
    expect((await chu.get('/desk/cases/not-an-id')).status).toBe(404)
  })

  test('given a supervisor, when they post anything, then it is not there; they see the case', async () => {
    const id = await enact(city, 'granted-screen')
    const task = await taskOf(id, 'intake')
    const wei = await signInAs(city, 'wei-shidu')
    expect((await wei.get(`/desk/cases/${id}`)).status).toBe(200)
    for (const action of ['claim', 'release', 'accept', 'refuse-acceptance', 'transfer'])
      expect((await wei.post(`${task}/${action}`, { complete: 'yes' })).status).toBe(404)
    expect((await wei.get(`${task}/accept`)).status).toBe(404)
  })

  test('given an officer of the department without the role, when they post, then it is not there', async () => {
    const id = await enact(city, 'granted-screen')
    const wu = await signInAs(city, 'wu-shihe')
    const task = await taskOf(id, 'intake')
    expect((await wu.get(`/desk/cases/${id}`)).status).toBe(200)
    expect((await wu.post(`${task}/accept`, { complete: 'yes' })).status).toBe(404)
    expect((await wu.post(`${task}/claim`)).status).toBe(404)
  })

  test('given nobody is signed in, when the desk is opened, then one is asked to sign in', async () => {
    const answer = await city.app.inject({ url: '/desk' })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toContain('/sign-in')
  })
})
