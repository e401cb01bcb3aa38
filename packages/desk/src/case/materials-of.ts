import type { Case, CaseFile } from '@baotu/case'
import type { CaseMaterial, ChosenFile, MaterialFile } from '@baotu/screens'
import { type Locale, materialsFor, type NeededMaterial, type Service } from '@baotu/service'

/** Which file is looked at; `apart`: words are being typed beside, so files open in a window of their own. */
export type Looking = { file: string | null; apart: boolean }

/** The papers that these answers need, each with its files and the rules that ask for it. */
export function materialsOf(of: Case, service: Service, locale: Locale, looking: Looking): CaseMaterial[] {
  const { required, optional, held } = materialsFor(service, of.answers)
  const shown = (need: CaseMaterial['need']) => (needed: NeededMaterial) => ({
    id: needed.material.id,
    name: needed.material.name[locale],
    need,
    because: needed.because.map(reason => reason.words[locale]),
    files: filesOf(of, needed.material.id, looking),
  })
  const asked = [
    ...required.map(shown('required')),
    ...optional.map(shown('optional')),
    ...held.map(shown('held')),
  ]
  const extra = service.guide.materials
    .filter(material => !asked.some(one => one.id === material.id))
    .map(material => shown('extra')({ material, because: [] }))
    .filter(material => material.files.length > 0)
  return [...asked, ...extra]
}

export function chosenFile(of: Case, id: string | null): ChosenFile | undefined {
  const file = of.files.find(one => one.id === id)
  return file && { name: file.name, href: `/desk/cases/${of.id}/files/${file.id}`, view: viewOf(file) }
}

function filesOf(of: Case, material: string, { file, apart }: Looking): MaterialFile[] {
  return of.files
    .filter(one => one.material === material)
    .map(({ id, name, size }) => ({
      id,
      name,
      bytes: size,
      href: apart ? `/desk/cases/${of.id}/files/${id}` : `/desk/cases/${of.id}?file=${id}#viewer`,
      newWindow: apart,
      chosen: id === file,
    }))
}

function viewOf({ type }: CaseFile): ChosenFile['view'] {
  if (type === 'application/pdf') return 'pdf'
  return type === 'image/png' || type === 'image/jpeg' ? 'image' : 'none'
}
