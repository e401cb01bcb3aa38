export type { DemoAccounts } from './src/account.ts'
export type { Answer, Answers } from './src/answers.ts'
export { askedAnswers } from './src/asked-answers.ts'
export type { Catalog } from './src/catalog.ts'
export type { CertificateDesign } from './src/certificate.ts'
export { type CertificateAct, certificateActOf } from './src/certificate-acts.ts'
export {
  type CertificateField,
  type CertificateSource,
  certificateFields,
  certificateValidity,
} from './src/certificate-fields.ts'
export { certificateNumber } from './src/certificate-number.ts'
export { checkFile } from './src/check-file.ts'
export { isCitizenId } from './src/citizen-id.ts'
export {
  audiences,
  channels,
  handlings,
  itemTypes,
  levels,
  ratingChannels,
  satisfactions,
} from './src/codes.ts'
export { completeness, missingAnswers } from './src/completeness.ts'
export { isCreditCode } from './src/credit-code.ts'
export {
  type DisplayedAnswer,
  type DisplayedPage,
  displayAnswer,
  displayAnswers,
} from './src/display-answers.ts'
export type { Action, Example, ExampleStep, Expectation, NoticeKind, Status } from './src/example.ts'
export { actions, noticeKinds, outcomes, statuses } from './src/example.ts'
export type { Fault } from './src/fault.ts'
export type { Fee } from './src/fee-for.ts'
export type { FeeRule } from './src/fee-rules.ts'
export type { Files } from './src/files.ts'
export type { Check, Condition, Field, FieldType, Form, Option, Page, Prefill } from './src/form.ts'
export type { Guide, LegalBasis } from './src/guide.ts'
export type { DeclaredLimit, LimitDeclaration, LimitName, Limits, Silence } from './src/limit.ts'
export { limitNames } from './src/limit.ts'
export type { Material } from './src/material.ts'
export { materialsFor } from './src/materials-for.ts'
export { pagesFor, type VisiblePage } from './src/pages-for.ts'
export { isPhone } from './src/phone.ts'
export { type Known, prefill } from './src/prefill.ts'
export type { Problem } from './src/problem.ts'
export { isProjectCode } from './src/project-code.ts'
export type { RatingLimit, RatingRules } from './src/rating-rules.ts'
export { type Reading, readAnswers } from './src/read-answers.ts'
export { readCatalog } from './src/read-catalog.ts'
export { readService, type Surroundings } from './src/read-service.ts'
export { reasonsOf } from './src/reasons.ts'
export { type Route, routedDepartment, routeOf } from './src/routed-department.ts'
export { searchDocument, searchScore, type WeightedToken } from './src/search-document.ts'
export { type SearchToken, searchTokens } from './src/search-tokens.ts'
export type { Service, TaskDeclaration } from './src/service.ts'
export { serviceVersion } from './src/service-version.ts'
export { silenceOf } from './src/silence-of.ts'
export type { Department, LifeEvent, Role, Site, SupervisionKind } from './src/site.ts'
export { roles, supervisionKinds } from './src/site.ts'
export type { MaterialNeeds, NeededMaterial, Reason, Situation } from './src/situation.ts'
export { situationFor } from './src/situation-for.ts'
export { type SpecialKind, specialKinds } from './src/special-procedure.ts'
export type { Locale, Text } from './src/text.ts'
