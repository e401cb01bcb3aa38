// How officers handle a case at their desks: each opens it, claims the task, does what it asks, and leaves.
import type { City } from './city.ts'
import { type Person, sit } from './person.ts'

/** Invented officers of the demonstration city. */
export const officers = {
  intake: '孙示收',
  first: '周示审',
  second: '吴示核',
  head: '郑示决',
  inspector: '陈示查',
}

/** Seats an officer before a case. */
export async function asOfficer(
  city: City,
  name: string,
  id: string,
  act: (officer: Person) => Promise<void>,
): Promise<void> {
  const officer = await sit(city.address)
  await officer.signIn(name, `/desk/cases/${id}`)
  await act(officer)
  await officer.leave()
}

export const claim = (officer: Person): Promise<void> => officer.press(/^领取$/)

/** Accepts (受理). */
export async function accept(city: City, id: string): Promise<void> {
  await asOfficer(city, officers.intake, id, async officer => {
    await claim(officer)
    await officer.page.locator('main form input[type=checkbox]').first().check()
    await officer.press(/^受理$/)
  })
}

/** Names everything that is missing in one notice (一次性告知). */
export async function askSupplement(city: City, id: string, asked: string): Promise<void> {
  await asOfficer(city, officers.intake, id, async officer => {
    await claim(officer)
    await officer.press('一次性告知补正')
    await officer.page.locator('main textarea').first().fill(asked)
    await officer.press('发出补正告知书')
    await officer.sees('等申请人')
  })
}

/** The site inspection of the supervising department, and the opinions of two officers. */
export async function examine(city: City, id: string, agrees: boolean): Promise<void> {
  await asOfficer(city, officers.inspector, id, async officer => {
    await claim(officer)
    await officer.press('填写核查记录')
    await officer.page.locator('[name=visitedOn]').fill('2026-09-28')
    await officer.page.locator('[name=present]').fill('李示泉')
    await officer.page.locator('[name=conforms]').first().check()
    await officer.page.locator('main textarea').first().fill('现场与效果图一致')
    await officer.press('提交核查记录')
  })
  for (const reviewer of [officers.first, officers.second]) {
    await asOfficer(city, reviewer, id, async officer => {
      await claim(officer)
      await officer.page.locator(`[name=agrees][value=${agrees ? 'yes' : 'no'}]`).check()
      await officer.page
        .locator('main textarea')
        .first()
        .fill(agrees ? '同意' : '遮挡交通标志，不同意')
      await officer.press(/提交/)
    })
  }
}

/** The ruling (决定), confirmed on a second page. */
export async function rule(
  city: City,
  id: string,
  outcome: 'grant' | 'refuse',
  reasons: string,
): Promise<void> {
  await asOfficer(city, officers.head, id, async officer => {
    await claim(officer)
    await officer.press(outcome === 'grant' ? /^准予$/ : '不予许可')
    await officer.page.locator('[name=reasons]').fill(reasons)
    await officer.press('下一步：核对')
    await officer.press(outcome === 'grant' ? '确认准予' : '确认不予许可')
  })
}
