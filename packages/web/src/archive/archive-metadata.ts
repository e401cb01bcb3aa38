// What an archivist must know of a case without opening a paper. Names after DA/T 85-2019 and GB/T 39046-2020 where they have one.
import { type Case, clocks, nationalCodes } from '@baotu/case'
import { displayAnswers, type Service } from '@baotu/service'
import type { StoredCertificate, StoredPaper, StoredUpload } from '@baotu/store'
import type { Platform } from '../platform.ts'

export type ToArchive = {
  of: Case
  service: Service
  papers: StoredPaper[]
  uploads: StoredUpload[]
  certificates: StoredCertificate[]
  madeAt: string
}

export type ArchiveMetadata = ReturnType<typeof archiveMetadata>

export function archiveMetadata(platform: Platform, given: ToArchive) {
  const { of, service, papers, uploads, certificates, madeAt } = given
  const { site } = platform.catalog
  const { guide } = service
  const departments = of.departments.map(id => ({
    id,
    name: site.departments.find(one => one.id === id)?.name.zh ?? id,
  }))
  return {
    package: { madeAt, program: `Baotu ${platform.version}` },
    site: { id: site.id, name: site.name.zh, division: site.division },
    service: {
      id: service.id,
      version: of.service.version,
      name: guide.name.zh,
      type: guide.type,
      basis: guide.basis.map(({ law, article }) => ({ law: law.zh, article: article.zh })),
    },
    case: {
      number: of.number,
      id: of.id,
      status: of.status,
      codes: nationalCodes(of, guide),
      applicant: of.applicant,
      agent: of.agent,
      departments,
      submittedAt: of.submittedAt,
      acceptedAt: of.acceptedAt,
      closedAt: of.closedAt,
      ruling: of.ruling,
      refusal: of.refusal,
      delivery: of.delivery,
    },
    clocks: clocks(of, platform.calendar).map(({ clock, legal, promised }) => ({
      name: clock.name,
      startedOn: clock.startedOn,
      stoppedOn: clock.stoppedOn,
      legalDue: legal?.due.toString() ?? null,
      promisedDue: promised?.due.toString() ?? null,
      pauses: clock.pauses,
    })),
    answers: displayAnswers(service, of.answers).map(({ title, rows }) => ({
      title: title.zh,
      rows: rows.map(({ label, value }) => ({ label: label.zh, value: value?.zh ?? '' })),
    })),
    papers: papers.map(({ paperId, kind, number, title, at, sha256 }) => ({
      id: paperId,
      kind,
      number,
      title: title.zh,
      at,
      sha256,
    })),
    materials: uploads.map(({ fileId, material, name, mediaType, size, sha256, at }) => ({
      id: fileId,
      material,
      title: guide.materials.find(({ id }) => id === material)?.name.zh ?? material,
      name,
      mediaType,
      size,
      sha256,
      at,
    })),
    certificates: certificates.map(({ identifier, kind, holderName, validFrom, validUntil, state }) => ({
      identifier,
      kind,
      holderName,
      validFrom,
      validUntil,
      state,
    })),
  }
}
