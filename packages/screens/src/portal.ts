export { Accessibility, type AccessibilityProps } from './portal/accessibility.tsx'
export { AskHearing, type AskHearingProps } from './portal/ask-hearing.tsx'
export { CasePage, type CasePageProps } from './portal/case-page.tsx'
export { CertificatePage, type CertificatePageProps } from './portal/certificate-page.tsx'
export { type AnswerGroup, CheckAnswers, type CheckAnswersProps } from './portal/check-answers.tsx'
export { type FormField, FormFields } from './portal/form-fields.tsx'
export { FormPage, type FormPageProps } from './portal/form-page.tsx'
export { Guide, type GuideProps } from './portal/guide.tsx'
export {
  type BundleCard,
  Home,
  type HomeProps,
  type LifeStage,
  type PlainLink,
  type ServiceCard,
} from './portal/home.tsx'
export { LifePage, type LifePageProps } from './portal/life-page.tsx'
export { MaterialsPage, type MaterialsPageProps } from './portal/materials-page.tsx'
export { MyCases, type MyCasesProps } from './portal/my-cases.tsx'
export { type MyThing, MyThings } from './portal/my-things.tsx'
export { Outbox, type OutboxProps } from './portal/outbox.tsx'
export { OwedMaterials, type OwedMaterialsProps } from './portal/owed-materials.tsx'
export { type PortalDocument, PortalPage, type PortalShell, portalDocument } from './portal/page.tsx'
export { PaperWaiting } from './portal/paper-waiting.tsx'
export { Privacy, type PrivacyProps } from './portal/privacy.tsx'
export { QueryForm, type QueryFormProps } from './portal/query-form.tsx'
export { QueryResult, type QueryResultProps } from './portal/query-result.tsx'
export { RatePage, type RatePageProps } from './portal/rate-page.tsx'
export { RatingGiven, type RatingGivenProps } from './portal/rating-given.tsx'
export { Receipt, type ReceiptProps } from './portal/receipt.tsx'
export { Seal } from './portal/seal.tsx'
export {
  type Depth,
  type SearchResult,
  SearchResults,
  type SearchResultsProps,
} from './portal/search-results.tsx'
export { SignInChoice, type SignInChoiceProps, type SignInWay } from './portal/sign-in-choice.tsx'
export { StartPage, type StartPageProps } from './portal/start-page.tsx'
export { StepPage, type StepPageProps } from './portal/step-page.tsx'
export {
  SupplementAnswer,
  type SupplementAnswerProps,
  type SupplementLine,
} from './portal/supplement-answer.tsx'
export { VerifyForm, type VerifyFormProps } from './portal/verify-form.tsx'
export { type CertificateStatus, VerifyResult, type VerifyResultProps } from './portal/verify-result.tsx'
export { Withdraw, type WithdrawProps } from './portal/withdraw.tsx'
export { WrongParty, type WrongPartyProps } from './portal/wrong-party.tsx'
