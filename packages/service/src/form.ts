import type { Compiled } from '@baotu/decision'
import type { Text } from './text.ts'

/** A form: pages in order, one topic a page. On disk a form-js JSON schema whose top-level groups are the pages. */
export type Form = { id: string; pages: Page[] }

export type Page = {
  /** The `id` of the group in form.form; also the last part of the page's address. */
  key: string
  title: Text
  /** Static `text` components of the group, in order. */
  notes: Text[]
  /** Every declared field; which of them are asked depends on the answers: see `pagesFor`. */
  fields: Field[]
  hide?: Condition
}

/** form-js component types we speak. A `datetime` must have the subtype `date`. */
export const fieldTypes = [
  'textfield',
  'textarea',
  'number',
  'radio',
  'select',
  'checkbox',
  'checklist',
  'datetime',
] as const
export type FieldType = (typeof fieldTypes)[number]

/** Checks of our own, set by the custom property `check`. */
export const checks = ['citizen-id', 'credit-code', 'phone', 'project-code'] as const
export type Check = (typeof checks)[number]

/** Where an answer may be filled in from, set by the custom property `prefill`. */
export const prefills = [
  'party.name',
  'party.id',
  'applicant.name',
  'applicant.id',
  'applicant.phone',
] as const
export type Prefill = (typeof prefills)[number]

export type Field = {
  key: string
  type: FieldType
  label: Text
  /** The hint under the label. */
  description?: Text
  /** A checkbox that is required must be ticked. */
  required: boolean
  /** radio, select, checklist only. */
  options: Option[]
  min?: number
  max?: number
  /** number: how many digits after the point; 0 when not declared otherwise. */
  decimals?: number
  minLength?: number
  /** Characters; always set for textfield (200) and textarea (2000). */
  maxLength?: number
  pattern?: string
  validation?: 'email' | 'phone'
  check?: Check
  prefill?: Prefill
  /** number: what stands behind the box, such as 米. */
  unit?: Text
  hide?: Condition
  /** What must hold between this answer and others (custom properties `rule` and `ruleWords`). */
  rule?: Condition & { words: Text }
}

export type Option = { value: string; label: Text }

/** A FEEL expression over the answers. `hide`: not asked when it is true. */
export type Condition = { source: string; expression: Compiled }
