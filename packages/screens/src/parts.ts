export { Breadcrumb, type Crumb } from './parts/breadcrumb.tsx'
export { Button, ButtonLink, type ButtonProps, Buttons } from './parts/button.tsx'
export {
  Checkbox,
  CheckboxGroup,
  type CheckboxGroupProps,
  type CheckboxProps,
  RadioCards,
  type RadioCardsProps,
} from './parts/choices.tsx'
export {
  ClockExplained,
  type ClockExplainedProps,
  type ExplainedDay,
  type ExplainedLimit,
} from './parts/clock-explained.tsx'
export { type Column, DataTable, type DataTableProps } from './parts/data-table.tsx'
export { DateField, type DateFieldProps } from './parts/date-field.tsx'
export { Empty } from './parts/empty.tsx'
export { ErrorPage, type ErrorPageProps, type ErrorStatus } from './parts/error-page.tsx'
export { ErrorSummary, type SummarisedError } from './parts/error-summary.tsx'
export { type Fact, FactBar } from './parts/fact-bar.tsx'
export { type FieldProps } from './parts/field.tsx'
export { Fieldset, type FieldsetProps } from './parts/fieldset.tsx'
export {
  FileForms,
  type FileFormsProps,
  FileZone,
  type FileZoneProps,
  type UploadedFile,
} from './parts/file-zone.tsx'
export { Form, type FormProps } from './parts/form.tsx'
export { Light, type LightKind, StatusTag, type Tone } from './parts/light.tsx'
export { type MaterialItem, Materials } from './parts/materials.tsx'
export { Notice, type NoticeProps } from './parts/notice.tsx'
export { Pager, type PagerProps } from './parts/pager.tsx'
export { ProgressRing, type RingProps } from './parts/progress-ring.tsx'
export { Qr } from './parts/qr.tsx'
export { type Option, Select, type SelectProps } from './parts/select.tsx'
export { type StepItem, Steps } from './parts/steps.tsx'
export { SummaryList, type SummaryRow } from './parts/summary-list.tsx'
export { type Tab, Tabs } from './parts/tabs.tsx'
export {
  NumberField,
  type NumberFieldProps,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from './parts/text-field.tsx'
export { type Paper, Papers, Timeline, type TimelineEvent } from './parts/timeline.tsx'
