export { AcceptForm, type AcceptFormProps } from './desk/accept-form.tsx'
export { type ActPaneProps, type CaseAction, type TaskCard } from './desk/act-pane.tsx'
export { ActionForm, type ActionFormProps } from './desk/action-form.tsx'
export {
  OverrideForm,
  type OverrideFormProps,
  YearImport,
  type YearImportProps,
} from './desk/calendar-forms.tsx'
export { CalendarPage, type CalendarPageProps } from './desk/calendar-page.tsx'
export { CaseView, type CaseViewProps } from './desk/case-view.tsx'
export { type ClockCard } from './desk/clock-box.tsx'
export { ConflictPage, type ConflictPageProps } from './desk/conflict-page.tsx'
export { DeliveryForm, type DeliveryFormProps } from './desk/delivery-form.tsx'
export { type ExportFormProps } from './desk/export-form.tsx'
export { ExtensionForm, type ExtensionFormProps } from './desk/extension-form.tsx'
export { type Filter, Filters } from './desk/filters.tsx'
export { type FoundCase, FoundCases } from './desk/found-cases.tsx'
export {
  CallHearingForm,
  type CallHearingFormProps,
  OfferHearingForm,
  type OfferHearingFormProps,
} from './desk/hearing-form.tsx'
export { Inbox, type InboxItem, type InboxProps } from './desk/inbox.tsx'
export { IncidentView, type IncidentViewProps } from './desk/incident-view.tsx'
export { type IncidentItem, Incidents } from './desk/incidents.tsx'
export { InspectionForm, type InspectionFormProps } from './desk/inspection-form.tsx'
export { type LightRow } from './desk/light-bars.tsx'
export { type LightTab, LightTabs } from './desk/light-tabs.tsx'
export { type CaseMaterial, type ChosenFile, type MaterialFile } from './desk/material-viewer.tsx'
export { OpinionForm, type OpinionFormProps } from './desk/opinion-form.tsx'
export { type DeskDocument, DeskPage, type DeskShell, deskDocument } from './desk/page.tsx'
export { Queue, type QueueProps, type QueueRow } from './desk/queue.tsx'
export {
  AnswerForm,
  AppealForm,
  CallBackForm,
  DecideAppealForm,
  type RatingFormProps,
} from './desk/rating-forms.tsx'
export { RatingView, type RatingViewProps } from './desk/rating-view.tsx'
export {
  type RatingFigureRow,
  type RatingRow,
  RatingsPage,
  type RatingsPageProps,
} from './desk/ratings-page.tsx'
export { type CaseRecord } from './desk/records-box.tsx'
export { RefuseAcceptanceForm, type RefuseAcceptanceFormProps } from './desk/refuse-acceptance-form.tsx'
export { RevocationForm, type RevocationFormProps } from './desk/revocation-form.tsx'
export { RulingConfirm, type RulingConfirmProps } from './desk/ruling-confirm.tsx'
export { RulingForm, type RulingFormProps } from './desk/ruling-form.tsx'
export { SecondNoticeForm, type SecondNoticeFormProps } from './desk/second-notice-form.tsx'
export {
  BeginSpecialForm,
  type BeginSpecialFormProps,
  EndSpecialForm,
  type EndSpecialFormProps,
} from './desk/special-form.tsx'
export { type Supervised, SupervisedNotice } from './desk/supervised.tsx'
export { SupervisionPage, type SupervisionPageProps } from './desk/supervision-page.tsx'
export {
  type SupervisionAnswer,
  type SupervisionRecordProps,
  SupervisionRecordView,
} from './desk/supervision-record.tsx'
export {
  SupervisionRecords,
  type SupervisionRecordsProps,
  type SupervisionRow,
} from './desk/supervision-records.tsx'
export { type Change, type SupplementBoxProps } from './desk/supplement-box.tsx'
export {
  type AboutGroup,
  type NoticeLine,
  SupplementForm,
  type SupplementFormProps,
} from './desk/supplement-form.tsx'
export { TransferForm, type TransferFormProps } from './desk/transfer-form.tsx'
